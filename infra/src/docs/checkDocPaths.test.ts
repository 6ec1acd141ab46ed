import { expect, it } from 'vitest';
import { brokenPaths } from './checkDocPaths.ts';

const exists = (path: string) => ['docs/decisions/a.md', 'packages/net'].includes(path);

it('names links, paths and scripts that are missing, and only those', () => {
  const text =
    '[a](decisions/a.md#part) [b](decisions/b.md) [web](https://example.org) `packages/net` `packages/nit` `npm run lab` `npm run lob`';
  expect(brokenPaths('docs/index.md', text, new Set(['lab']), exists)).toEqual([
    'docs/decisions/b.md',
    'packages/nit',
    'npm run lob',
  ]);
});
