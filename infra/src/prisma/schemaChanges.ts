import { readFileSync } from 'node:fs';
import { repositoryRoot } from '../process/repositoryRoot.ts';
import { openSchemaEngine } from './schemaEngine.ts';

const schemaFile = `${repositoryRoot}/prisma/schema.prisma`;

/**
 * The SQL that would bring a database from what its migrations made to what `schema.prisma` says; empty when both
 * agree.
 */
export async function schemaChanges(databaseUrl: string): Promise<string> {
  const content = readFileSync(schemaFile, 'utf8');
  const files = [{ path: schemaFile, content }];
  const engine = await openSchemaEngine(databaseUrl, content);
  const { exitCode, stdout } = await engine.diff({
    from: { tag: 'schemaDatasource', files, configDir: `${repositoryRoot}/prisma` },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  });
  return exitCode === 0 ? '' : (stdout ?? '').trim();
}
