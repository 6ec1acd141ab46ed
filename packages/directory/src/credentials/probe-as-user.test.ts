import type { AccountBody, AccountTest, StoredObservation } from '@signpost/contracts';
import { buildObservation } from '@signpost/testing';
import { expect, it } from 'vitest';
import { fileOptions } from './probe-as-user.ts';

const day = 86_400_000;
const at = Date.parse('2026-03-01T00:00:00.000Z');
const now = (days: number) => new Date(at + days * day);
const since = new Date(at).toISOString();
const url = 'https://up.example.org/file';

function seen(name: AccountTest['name'], works: boolean, details: Record<string, string>): StoredObservation[] {
  const body: AccountBody = {
    ...{ kind: 'account', as: 'account', host: 'h', port: 5222, security: 'starttls', login: null, features: null },
    ...{ self: null, server: null, components: [], tests: [{ name, result: { status: 'answered', value: { works, details } } }] },
  };
  return [{ ...buildObservation(), id: '1', observedAt: since, body, evidence: [] }];
}

it('puts a file up once, looks for it until it is gone, and waits a week for the next', () => {
  expect(fileOptions([], now(0))).toEqual({ upload: true });
  expect(fileOptions(seen('roster', true, {}), now(1))).toEqual({ upload: true });
  expect(fileOptions(seen('upload', true, { url }), now(1))).toEqual({ upload: false, earlierFile: { url, since } });
  expect(fileOptions(seen('upload-kept', true, { url, since }), now(40))).toEqual({ upload: false, earlierFile: { url, since } });
  expect(fileOptions(seen('upload-kept', false, { url, since }), now(3))).toEqual({ upload: false, earlierFile: { url, since } });
  expect(fileOptions(seen('upload-kept', false, { url, since }), now(8))).toEqual({ upload: true });
});
