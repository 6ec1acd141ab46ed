import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repositoryRoot } from '../process/repositoryRoot.ts';
import { checkDocuments } from './checkDocuments.ts';

it('finds docs/checks as `npm run docs:checks` writes it', () => {
  const folder = join(repositoryRoot, 'docs/checks');
  const written = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  const documents = checkDocuments();
  expect([...written.keys()].sort()).toEqual([...documents.keys()].sort());
  for (const [name, text] of documents) expect(written.get(name), `${name}: run npm run docs:checks`).toBe(text);
});
