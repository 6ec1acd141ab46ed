import type { Assessment } from '@signpost/contracts';
import { addOptOut, createRun, listingFacts, storeObservations, upsertProvider } from '@signpost/db';
import { buildAssessment, buildObservation, buildStreamBody, useDatabase } from '@signpost/testing';
import { beforeEach, expect, it } from 'vitest';
import { settleSubmission } from './listing-rule.ts';

const open = useDatabase();
let domain = '';
let counter = 0;
const start = Date.parse('2026-03-01T00:00:00.000Z');
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

beforeEach(async () => {
  await open().database.pool.query('TRUNCATE provider CASCADE; TRUNCATE observation');
  counter += 1;
  domain = `new-${counter}.example`;
  await upsertProvider(open().database, { domain, origin: 'submitted', listing: 'unlisted' });
});

const unknown = { answer: 'unknown', reason: 'not-tested' } as const;
const assessed = (way: Assessment['signUp']['way']): Assessment =>
  buildAssessment({ domain, signUp: { answer: 'yes', way, webUrl: null, captcha: unknown, emailAsked: unknown } });

/** A test in which an app reached the server, or did not, so many hours after the first. */
async function tested(hours: number, way: Assessment['signUp']['way'] = 'in-app', reached = true) {
  const at = new Date(start + hours * hourMs);
  const slot = at.toISOString();
  const run = await createRun(open().database, { domain, reason: 'scheduled', slot, at });
  const body = buildStreamBody({ direction: 'c2s', reached: reached ? 'features-after-tls' : 'connected' });
  const seen = buildObservation({ key: { domain, kind: 'stream', direction: 'c2s', slot }, body });
  await storeObservations(open().database, run.id, [seen]);
  await settleSubmission(open().database, assessed(way), at, dayMs);
  const { rows } = await open().database.pool.query<{ listing: string; next_probe_at: Date | null }>(
    'SELECT listing, next_probe_at FROM provider WHERE domain = $1',
    [domain],
  );
  return { listing: rows[0]?.listing, nextHours: ((rows[0]?.next_probe_at?.getTime() ?? 0) - at.getTime()) / hourMs };
}

it('lists a server where strangers may sign up after three tests over a day', async () => {
  expect(await tested(0)).toEqual({ listing: 'unlisted', nextHours: 8 });
  expect((await tested(8)).listing).toBe('unlisted');
  expect((await tested(16)).listing).toBe('unlisted');
  expect(await tested(24)).toEqual({ listing: 'listed', nextHours: 24 });
});

it('counts only tests in which it answered', async () => {
  await tested(0);
  await tested(12, 'in-app', false);
  expect((await tested(25)).listing).toBe('unlisted');
  expect(await listingFacts(open().database, domain)).toMatchObject({ reachableRuns: 2, reachableMs: 25 * hourMs });
});

it.each(['invitation', 'closed', null] as const)('never lists and never again visits by itself what is %s', async (way) => {
  for (const hours of [0, 12, 24, 48]) {
    const { listing, nextHours } = await tested(hours, way);
    expect(listing).toBe('unlisted');
    expect(nextHours).toBeGreaterThan(1_000_000);
  }
});

it('lists nobody who opted out meanwhile, and touches no other origin', async () => {
  for (const hours of [0, 12]) await tested(hours);
  await addOptOut(open().database, { domain, level: 'all', via: 'dns', at: new Date() });
  await settleSubmission(open().database, assessed('web'), new Date(), dayMs);
  expect(await listingFacts(open().database, domain)).toMatchObject({ listing: 'opted-out' });
});
