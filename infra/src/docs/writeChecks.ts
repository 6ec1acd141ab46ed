import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../process/repositoryRoot.ts';
import { checkDocuments } from './checkDocuments.ts';

/** `npm run docs:checks`: writes one page for each check and removes those of checks that are gone. */
const folder = join(repositoryRoot, 'docs/checks');
const documents = checkDocuments();
mkdirSync(folder, { recursive: true });
for (const [name, text] of documents) writeFileSync(join(folder, name), text);
for (const name of readdirSync(folder)) if (!documents.has(name)) rmSync(join(folder, name));
console.log(`docs/checks: ${documents.size} pages`);
