import type { AccountBody, KeptFile, StoredObservation } from '@signpost/contracts';
import { buildObservation } from '@signpost/testing';
import { expect, it } from 'vitest';
import { fileOptions } from './probe-as-user.ts';

const day = 86_400_000;
const at = Date.parse('2026-03-01T00:00:00.000Z');
const onDay = (days: number) => new Date(at + days * day);
const file: KeptFile = { url: 'https://up.example.org/file', since: onDay(0).toISOString(), misses: 0, missedSince: null };
const missing = (misses: number, since: number): KeptFile => ({ ...file, misses, missedSince: onDay(since).toISOString() });

function seen(change: Partial<AccountBody>, days = 1): StoredObservation {
  const body: AccountBody = {
    ...{ kind: 'account', as: 'account', host: 'h', port: 5222, security: 'starttls', login: null, features: null },
    ...{ self: null, server: null, components: [], tests: [], ...change },
  };
  return { ...buildObservation(), id: String(days), observedAt: onDay(days).toISOString(), body, evidence: [] };
}

it('puts a file up once and looks for it however the login went', () => {
  expect(fileOptions([], onDay(0))).toEqual({ upload: true });
  expect(fileOptions([seen({})], onDay(1))).toEqual({ upload: true });
  expect(fileOptions([seen({ keptFile: file })], onDay(40))).toEqual({ upload: false, earlierFile: file });
});

it('waits for a second "not there", and a week, before the next file goes up', () => {
  const once = missing(1, 12);
  expect(fileOptions([seen({ keptFile: once })], onDay(13))).toEqual({ upload: false, earlierFile: once });
  const early = missing(2, 2);
  expect(fileOptions([seen({ keptFile: early })], onDay(4))).toEqual({ upload: false, earlierFile: early });
  expect(fileOptions([seen({ keptFile: missing(2, 12) })], onDay(14))).toEqual({
    upload: true,
    keptBefore: { days: 12, at: onDay(12).toISOString() },
  });
});

it('goes by the newest login, and does not forget how long the file before was kept', () => {
  const keptBefore = { days: 30, at: onDay(1).toISOString() };
  const other = { ...file, url: 'https://up.example.org/other' };
  const both = [seen({ keptFile: file }, 1), seen({ keptFile: other, keptBefore }, 3)];
  for (const order of [both, both.toReversed()])
    expect(fileOptions(order, onDay(4))).toEqual({ upload: false, earlierFile: other, keptBefore });
});
