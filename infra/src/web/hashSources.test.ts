import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hashSources } from './hashSources.ts';

let folder: string;
const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
const hash = () => hashSources([join(folder, 'src'), join(folder, 'lock')], folder);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hash-'));
  mkdirSync(join(folder, 'src/deep'), { recursive: true });
  put('lock', '1');
  put('src/a.ts', 'a');
  put('src/deep/b.css', 'b');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('stays while nothing changes, whatever the times of the files', async () => {
  const before = await hash();
  put('src/a.ts', 'a');
  expect(await hash()).toBe(before);
});

it.each([
  ['a changed file', () => put('src/deep/b.css', 'c')],
  ['a new file', () => put('src/c.ts', '')],
  ['a changed single file', () => put('lock', '2')],
  [
    'text that moved to another file',
    () => ['', 'ab'].map((text, index) => put(['src/a.ts', 'src/deep/b.css'][index] as string, text)),
  ],
])('changes with %s', async (_name, change) => {
  const before = await hash();
  change();
  expect(await hash()).not.toBe(before);
});

it('minds no tests', async () => {
  const before = await hash();
  put('src/a.test.ts', 'x');
  expect(await hash()).toBe(before);
});
