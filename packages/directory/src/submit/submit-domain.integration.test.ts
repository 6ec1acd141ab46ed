import {
  addOptOut,
  askForRun,
  claimRun,
  finishRun,
  queuePlace,
  storeObservations,
  upsertProvider,
  withdrawOptOut,
} from '@signpost/db';
import { buildObservation, ManualClock, useDatabase } from '@signpost/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { scheduleDue } from '../schedule-due.ts';
import { type SubmitContext, submitLimits } from './submit-context.ts';
import { submitDomain } from './submit-domain.ts';

const open = useDatabase();
const begin = '2026-03-01T12:20:00.000Z';
let clock: ManualClock;
let enqueued: string[];
let context: SubmitContext;

beforeEach(async () => {
  await open().database.pool.query('TRUNCATE provider CASCADE; TRUNCATE observation');
  clock = new ManualClock(begin);
  enqueued = [];
  const enqueue = async (runId: string) => void enqueued.push(runId);
  context = { database: open().database, clock, enqueue, mode: 'lab' };
});

const submit = (domain: string) => submitDomain(context, domain);
const rows = async (sql: string) => (await open().database.pool.query(sql)).rows;

async function taken(domain: string) {
  const outcome = await submit(domain);
  if (outcome.kind !== 'taken') throw new Error(`${domain}: ${JSON.stringify(outcome)}`);
  return outcome.ticket;
}

async function end(runId: string, status: 'completed' | 'failed' = 'completed') {
  await claimRun(open().database, runId, clock.now());
  await finishRun(open().database, runId, status, clock.now());
}

/** A provider file as a web observation has it. */
const sawFile = async (domain: string, untouched: boolean) => {
  const { run } = await taken(domain);
  const body = {
    kind: 'web' as const,
    resources: [],
    websocketUrls: [],
    boshUrls: [],
    providerFile: { serverTesting: false, ...(untouched ? {} : { busFactor: 2 }) },
    providerFileUntouched: untouched,
    poshFingerprints: [],
  };
  await storeObservations(open().database, run.id, [buildObservation({ key: { domain, kind: 'web', slot: run.slot }, body })]);
  await end(run.id);
  clock.advance(submitLimits.cooldownMs + 1);
};

describe('the door for tests', () => {
  it('takes a domain that nobody knew: unlisted, and with no turn of its own on the schedule', async () => {
    const { run, joined, place } = await taken('fresh.example');
    expect({ joined, place, status: run.status, reason: run.reason }).toEqual({
      joined: false,
      place: 1,
      status: 'queued',
      reason: 'submitted',
    });
    expect(enqueued).toEqual([run.id]);
    await end(run.id);
    clock.advance(400 * 86_400_000);
    const queue = {} as never;
    expect(
      await scheduleDue({ database: open().database, queue, clock }, { everyMs: 86_400_000, tickMs: 5_000, least: 10 }),
    ).toBe(0);
    expect(await rows(`SELECT origin, listing FROM provider`)).toEqual([{ origin: 'submitted', listing: 'unlisted' }]);
  });

  it('leaves a provider on the list listed', async () => {
    await upsertProvider(open().database, { domain: 'known.example', origin: 'seed', listing: 'listed' });
    await taken('known.example');
    expect(await rows(`SELECT origin, listing FROM provider`)).toEqual([{ origin: 'seed', listing: 'listed' }]);
  });

  it('gives everybody the same test for an hour, and a new one after it', async () => {
    const tickets = await Promise.all(Array.from({ length: 8 }, () => taken('busy.example')));
    expect(new Set(tickets.map(({ run }) => run.id)).size).toBe(1);
    const [first] = tickets;
    await end(first?.run.id ?? '');
    clock.advance(submitLimits.cooldownMs - 1);
    expect((await taken('busy.example')).run.id).toBe(first?.run.id);
    clock.advance(2);
    expect((await taken('busy.example')).run.id).not.toBe(first?.run.id);
  });

  it('does not hold a fault of ours against who asks again', async () => {
    const { run } = await taken('unlucky.example');
    await end(run.id, 'failed');
    clock.advance(1);
    expect((await taken('unlucky.example')).run.id).not.toBe(run.id);
  });

  it('keeps the tests of a part apart from those of everything', async () => {
    const wanted = { domain: 'part.example', reason: 'operator', at: clock.now(), cooldownMs: 60_000, mostWaiting: 10 } as const;
    const part = await askForRun(open().database, { ...wanted, steps: ['dns', 'c2s', 'assess'] });
    expect(part).toMatchObject({ kind: 'begun', run: { steps: [{ name: 'dns' }, { name: 'c2s' }, { name: 'assess' }] } });
    clock.advance(10);
    expect((await taken('part.example')).joined).toBe(false);
  });

  it.each(['com', 'co.uk', 'github.io'])('refuses the public suffix %s', async (domain) => {
    expect(await submit(domain)).toEqual({ kind: 'refused', code: 'error.public-suffix' });
  });

  it.each(['strong.example', 'a.test', 'www.example.org'])('refuses %s where it is no name of anybody', async (domain) => {
    expect(await submitDomain({ ...context, mode: 'public' }, domain)).toEqual({ kind: 'refused', code: 'error.special-name' });
  });

  it('honours an opt-out, also one that came before we knew the domain, until it is withdrawn', async () => {
    const entry = { domain: 'away.example', level: 'all', via: 'dns', at: clock.now() } as const;
    await addOptOut(open().database, entry);
    expect(await submit('away.example')).toEqual({ kind: 'refused', code: 'error.opted-out' });
    expect(await rows('SELECT FROM run')).toEqual([]);
    await withdrawOptOut(open().database, entry);
    expect((await taken('away.example')).run.domain).toBe('away.example');
  });

  it('honours a provider file that says no, but not the one that nobody filled in', async () => {
    await sawFile('no.example', false);
    expect(await submit('no.example')).toEqual({ kind: 'refused', code: 'error.testing-declined' });
    await sawFile('untouched.example', true);
    expect((await taken('untouched.example')).joined).toBe(false);
  });
});

describe('the queue', () => {
  it('tells the place, and an estimate only where tests have ended', async () => {
    const first = await taken('a.example');
    clock.advance(10);
    const second = await taken('b.example');
    expect([first.place, second.place]).toEqual([1, 2]);
    expect(second.estimateSeconds).toBeNull();
    await claimRun(open().database, first.run.id, clock.now());
    clock.advance(20_000);
    await finishRun(open().database, first.run.id, 'completed', clock.now());
    const third = await taken('c.example');
    expect(await queuePlace(open().database, second.run)).toEqual({ place: 1, estimateSeconds: 1 });
    expect(third).toMatchObject({ place: 2, estimateSeconds: 20 });
  });

  it('stays bounded in a flood of 10,000 domains, and what is listed keeps its turn', async () => {
    await upsertProvider(open().database, { domain: 'listed.example', origin: 'seed', listing: 'listed' });
    let [begun, full] = [0, 0];
    for (let round = 0; round < 100; round += 1) {
      const outcomes = await Promise.all(Array.from({ length: 100 }, (_, n) => submit(`flood-${round}-${n}.example`)));
      begun += outcomes.filter(({ kind }) => kind === 'taken').length;
      full += outcomes.filter((one) => one.kind === 'full' && one.retryAfterSeconds > 0).length;
    }
    expect([begun, full]).toEqual([submitLimits.mostWaiting, 10_000 - submitLimits.mostWaiting]);
    expect(await rows('SELECT count(*)::int AS n FROM run')).toEqual([{ n: submitLimits.mostWaiting }]);
    expect(await rows('SELECT count(*)::int AS n FROM provider')).toEqual([{ n: submitLimits.mostWaiting + 1 }]);
    const due = await rows(
      `SELECT domain FROM provider WHERE next_probe_at IS NULL OR next_probe_at <= now() + interval '1 day'`,
    );
    expect(due).toEqual([{ domain: 'listed.example' }]);
    // Nor does it keep an operator from their own server: they go first.
    const look = await submitDomain(context, 'listed.example', { reason: 'operator', steps: ['dns', 'c2s', 'assess'] });
    expect(look).toMatchObject({ kind: 'taken', ticket: { joined: false, place: 1 } });
    expect((await submit('one-more.example')).kind).toBe('full');
  }, 240_000);
});
