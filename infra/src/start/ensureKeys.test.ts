import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ensureKeys } from './ensureKeys.ts';

it('makes keys that nobody else may read, once, and leaves those of the settings alone', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'keys-')), 'keys');
  const { SIGNPOST_CREDENTIAL_KEYS: credentials, SIGNPOST_SESSION_KEY: session } = ensureKeys(folder, {});
  expect(readFileSync(credentials, 'utf8')).toMatch(/^first:[A-Za-z0-9+/]{43}=\n$/);
  expect(readFileSync(session, 'utf8').trim().length).toBeGreaterThanOrEqual(43);
  expect(statSync(credentials).mode & 0o077).toBe(0);
  const before = readFileSync(session, 'utf8');
  ensureKeys(folder, {});
  expect(readFileSync(session, 'utf8')).toBe(before);
  expect(ensureKeys(folder, { SIGNPOST_SESSION_KEY: '/etc/own' }).SIGNPOST_SESSION_KEY).toBe('/etc/own');
});
