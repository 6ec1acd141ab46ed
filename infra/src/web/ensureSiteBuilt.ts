import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { repositoryRoot } from '../process/repositoryRoot.ts';
import { buildSite } from './buildSite.ts';
import { hashSources } from './hashSources.ts';
import { holdLock } from './holdLock.ts';
import { sitePaths } from './sitePaths.ts';

export interface BuiltSite {
  /** The file to run, with tsx; reads API_ORIGIN, SITE_ORIGIN, WEB_HOST and WEB_PORT. */
  server: string;
}

/** Builds the site if its sources changed since the last build. Needs no network. */
export async function ensureSiteBuilt(say: (line: string) => void = () => {}): Promise<BuiltSite> {
  const hash = await hashSources(sitePaths.sources, repositoryRoot);
  await holdLock(sitePaths.lock, async () => {
    if (!existsSync(`${sitePaths.builds}/${hash}/apps/web/server.js`)) {
      say('Building the site …');
      await buildSite(hash);
    } else if ((await readFile(sitePaths.current, 'utf8').catch(() => '')) !== hash) {
      await writeFile(sitePaths.current, hash);
    }
  });
  return { server: sitePaths.launcher };
}
