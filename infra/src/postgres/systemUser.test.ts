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

it('lends root an unprivileged user, and nobody else', () => {
  const both = 'nobody:x:65534:65534::/:\npostgres:x:101:104::/:\n';
  expect(serverUser('root:x:0:0::/:\nnobody:x:65534:65534::/:\n', 0)).toEqual({ uid: 65_534, gid: 65_534 });
  expect(serverUser(both, 0)).toEqual({ uid: 101, gid: 104 });
  expect(serverUser(both, 1000)).toBeNull();
  expect(() => serverUser('root:x:0:0::/:\npostgres:x:0:0::/:\n', 0)).toThrow(expect.objectContaining({ code: 'postgres-user' }));
});
