import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { canReach, serverUser } from './systemUser.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'signpost-reach-'));
  chmodSync(folder, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true }));

const stranger = { uid: 64_000, gid: 64_000 };

it('tells whether a user may enter every folder on the way', () => {
  mkdirSync(join(folder, 'open', 'inner'), { recursive: true });
  expect(canReach(join(folder, 'open', 'inner'), stranger)).toBe(true);
  chmodSync(join(folder, 'open'), 0o700);
  expect(canReach(join(folder, 'open', 'inner'), stranger)).toBe(false);
  const { uid, gid } = statSync(folder);
  expect(canReach(join(folder, 'open', 'inner'), { uid, gid })).toBe(true);
  expect(canReach(join(folder, 'open', 'inner'), null)).toBe(true);
});

const root = process.getuid?.() === 0;
it.runIf(root)('lends root an unprivileged user', () => {
  expect(serverUser('root:x:0:0::/:\nnobody:x:65534:65534::/:\n')).toEqual({ uid: 65_534, gid: 65_534 });
  expect(serverUser('nobody:x:65534:65534::/:\npostgres:x:101:104::/:\n')).toEqual({ uid: 101, gid: 104 });
  expect(() => serverUser('root:x:0:0::/:\npostgres:x:0:0::/:\n')).toThrow(expect.objectContaining({ code: 'postgres-user' }));
});
it.runIf(!root)('runs as ourselves for everybody else', () => expect(serverUser('')).toBeNull());
