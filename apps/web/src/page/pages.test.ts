import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = new URL('../pages/', import.meta.url).pathname;
const pages = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx$/.test(file) && !/^_(app|document)\./.test(file),
);
const drawn = pages.filter((file) => file !== 'robots.txt.tsx');

it.each(drawn)('%s ships no script of the framework', (file) =>
  expect(readFileSync(join(root, file), 'utf8')).toMatch(/^export const config = \{ unstable_runtimeJS: false \};$/m),
);

it.each(pages.filter((file) => file !== '_error.tsx'))('%s is drawn at request time, so that no build fixes its data', (file) =>
  expect(readFileSync(join(root, file), 'utf8')).toMatch(/^export const getServerSideProps\b/m),
);
