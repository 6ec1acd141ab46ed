import { randomUUID } from 'node:crypto';
import { addOptOut, claimRun, finishRun, listAudit, openClaim, storeAssessment, upsertProvider } from '@signpost/db';
import { buildAssessment, ManualClock, useDatabase } from '@signpost/testing';
import { beforeEach, expect, it } from 'vitest';
import { disputeFinding, disputeLimits } from './dispute-finding.ts';
import { type SubmitContext, submitLimits } from './submit-context.ts';
import { submitDomain } from './submit-domain.ts';

const open = useDatabase();
const domain = 'doubted.example';
const checks = ['rc4', 'scram', 'caa', 'sslv3', 'dane', 'tls-1.0', 'tls-1.1', 'tls-1.3'];
let clock: ManualClock;
let enqueued: string[];
let context: SubmitContext;

beforeEach(async () => {
  await open().database.pool.query('TRUNCATE provider CASCADE; TRUNCATE observation');
  clock = new ManualClock('2026-03-01T12:00:00.000Z');
  enqueued = [];
  context = { database: open().database, clock, enqueue: async (id) => void enqueued.push(id), mode: 'lab' };
  await enter(domain);
});

async function enter(name: string): Promise<void> {
  await upsertProvider(open().database, { domain: name, origin: 'seed', listing: 'listed' });
  const findings = checks.map((check) => ({
    ...({ check, direction: 'c2s', outcome: 'fail', targets: [], observationIds: [] } as const),
    seen: { id: 'seen.not-swept', params: {} },
  }));
  await storeAssessment(open().database, buildAssessment({ domain: name, findings: findings as never }));
}
const doubt = (check: string, name = domain) => disputeFinding(context, name, { check, direction: 'c2s' });
async function taken(check: string, name = domain) {
  const outcome = await doubt(check, name);
  if (outcome.kind !== 'taken') throw new Error(JSON.stringify(outcome));
  return outcome.ticket;
}
async function end(id: string, status: 'completed' | 'failed' = 'completed') {
  await claimRun(open().database, id, clock.now());
  await finishRun(open().database, id, status, clock.now());
  clock.advance(1000);
}

it('begins a fresh look at that alone, though the domain was tested a moment ago', async () => {
  const whole = await submitDomain(context, domain);
  if (whole.kind !== 'taken') throw new Error(whole.kind);
  await end(whole.ticket.run.id);
  const { run, joined } = await taken('rc4');
  expect([joined, run.id === whole.ticket.run.id]).toEqual([false, false]);
  expect(run.steps.map(({ name }) => name)).toEqual(['dns', 'c2s', 'tls', 'assess']);
  expect(enqueued).toEqual([whole.ticket.run.id, run.id]);
});

it('gives whoever doubts the same within a day that look, and another one afterwards', async () => {
  const first = await taken('rc4');
  await end(first.run.id);
  clock.advance(disputeLimits.againMs - 3000);
  expect(await taken('rc4')).toMatchObject({ joined: true, run: { id: first.run.id } });
  expect((await taken('scram')).joined).toBe(false);
  clock.advance(5000);
  const again = await taken('rc4');
  expect([again.joined, again.run.id === first.run.id]).toEqual([false, false]);
});

it('takes doubts of several findings in the same millisecond, each with its own look', async () => {
  const whole = await submitDomain(context, domain);
  const tickets = [await taken('rc4'), await taken('scram')];
  expect(whole.kind).toBe('taken');
  expect(tickets.map(({ joined }) => joined)).toEqual([false, false]);
  expect(new Set([...enqueued]).size).toBe(3);
});

it('looks anew where the look failed', async () => {
  const first = await taken('rc4');
  await end(first.run.id, 'failed');
  expect((await taken('rc4')).joined).toBe(false);
});

it('lets doubts keep no server under test', async () => {
  for (const check of checks.slice(0, disputeLimits.mostOfDomain)) await end((await taken(check)).run.id);
  const refused = await doubt(checks[disputeLimits.mostOfDomain] ?? '');
  expect(refused).toEqual({ kind: 'enough', retryAfterSeconds: expect.any(Number) });
  clock.advance('retryAfterSeconds' in refused ? refused.retryAfterSeconds * 1000 : 0);
  expect((await doubt(checks[disputeLimits.mostOfDomain] ?? '')).kind).toBe('taken');
});

it('takes so many an hour of all domains, however many ask at once', async () => {
  const names = Array.from({ length: disputeLimits.mostAnHour + 5 }, (_, index) => `d${index}.example`);
  for (const name of names) await enter(name);
  const outcomes = await Promise.all(names.map((name) => doubt('rc4', name)));
  expect(outcomes.filter(({ kind }) => kind === 'taken')).toHaveLength(
    Math.min(disputeLimits.mostAnHour, submitLimits.mostWaiting),
  );
  expect(outcomes.filter(({ kind }) => kind === 'full')).toHaveLength(5);
});

it('begins nothing for what nobody found, for strangers, or against anybody’s wish', async () => {
  expect(await doubt('early-data')).toEqual({ kind: 'unknown' });
  expect(await disputeFinding(context, domain, { check: 'rc4', direction: 's2s' })).toEqual({ kind: 'unknown' });
  expect(await doubt('rc4', 'new.example')).toEqual({ kind: 'unknown' });
  await addOptOut(open().database, { domain, level: 'all', via: 'dns', at: clock.now() });
  expect(await doubt('rc4')).toEqual({ kind: 'unknown' });
  expect(enqueued).toEqual([]);
});

it('stands in the book of whoever has proved the domain, and in no other', async () => {
  const { database } = open();
  const booked = `booked-${randomUUID()}.example`;
  await enter(booked);
  await taken('rc4', booked);
  expect(await listAudit(database, booked)).toEqual([]);
  const at = clock.now();
  await openClaim(database, { domain: booked, token: randomUUID(), via: 'dns', sender: null, at, nextCheckAt: at });
  clock.advance(1000);
  await taken('scram', booked);
  clock.advance(1000);
  await submitDomain(context, booked);
  expect((await listAudit(database, booked)).map(({ action, by, detail }) => [action, by, detail])).toEqual([
    ['asked-for-test', 'visitor', ''],
    ['doubted', 'visitor', 'scram c2s'],
  ]);
});
