import type { Certificate } from '@signpost/contracts';
import { getProvider, latestObservations, listAssessments, listProviderEvents, upsertProvider } from '@signpost/db';
import { badRounds, buildCertificate, ManualClock, type SeenRound, storeRound, useDatabase } from '@signpost/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { assessProvider, assessSoFar } from './assess-provider.ts';

const open = useDatabase();
const configured = { observer: false, ownCertificate: false, validatingResolver: true };
const { plainOnly, dead } = badRounds;
let domain = '';
let counter = 0;
let clock: ManualClock;

beforeEach(async () => {
  counter += 1;
  domain = `history-${counter}.example`;
  clock = new ManualClock('2026-01-02T03:00:00.000Z');
  await upsertProvider(open().database, { domain, origin: 'lab', listing: 'listed' });
});

const context = () => ({ database: open().database, clock, configured });
const events = async () => (await listProviderEvents(open().database, domain, { limit: 50 })).items;
const brief = async () =>
  (await events()).map(({ type, params: { direction, from, to } }) => [type, direction, from, to].filter(Boolean).join(' '));
const history = async () => (await listAssessments(open().database, domain, { limit: 50 })).items;
const see = async (number: number, seen: SeenRound = {}) => {
  const over = await storeRound(open().database, domain, number, seen);
  clock.advance(over.getTime() - clock.now().getTime());
};
const round = async (number: number, seen: SeenRound = {}) => {
  await see(number, seen);
  return assessProvider(domain, context());
};

describe('the history of a provider', () => {
  it('has a line for what changed and none for what stayed', async () => {
    await round(0);
    await round(1);
    await round(2, plainOnly);
    await round(3, plainOnly);
    const [second, first, ...rest] = await history();
    expect(rest).toEqual([]);
    expect(first).toMatchObject({ since: '2026-01-02T03:01:00.000Z', lastSeenAt: '2026-01-02T04:00:01.000Z', changes: [] });
    expect(second).toMatchObject({ since: '2026-01-02T05:01:00.000Z', lastSeenAt: '2026-01-02T06:00:01.000Z' });
    expect(second?.changes).toContainEqual(
      expect.objectContaining({ kind: 'letter', cause: 'provider', direction: 'c2s', to: 'B' }),
    );
    expect(await getProvider(open().database, domain, clock.now())).toMatchObject({ observedAt: '2026-01-02T06:00:01.000Z' });
  });

  it('leaves out what a run saw half-way', async () => {
    await round(0);
    await see(1, plainOnly);
    await assessSoFar(domain, context());
    await assessSoFar(domain, context());
    expect(await history()).toHaveLength(1);
    expect((await getProvider(open().database, domain, clock.now()))?.c2s.letter).toBe('B');
    await assessProvider(domain, context());
    expect(await history()).toHaveLength(2);
    const { rows } = await open().database.pool.query('SELECT count(*)::int AS n FROM assessment WHERE domain = $1', [domain]);
    expect(rows[0].n).toBe(2);
    expect(await brief()).toEqual(['letter-changed c2s A B']);
  });

  it('grows one by one when two assess at once', async () => {
    await round(0);
    await see(1, plainOnly);
    await Promise.all([1, 2, 3].map(() => assessProvider(domain, context())));
    expect(await history()).toHaveLength(2);
    expect(await brief()).toEqual(['letter-changed c2s A B']);
  });
});

describe('events', () => {
  it('tell a new letter once, however often the same slot is assessed', async () => {
    await round(0);
    await round(1, plainOnly);
    await round(1, plainOnly);
    const [one, ...rest] = await events();
    expect(rest).toEqual([]);
    expect(one).toMatchObject({ type: 'letter-changed', params: { direction: 'c2s', from: 'A', to: 'B', cause: 'provider' } });
    const seen = await latestObservations(open().database, domain, 'stream');
    expect(one?.observationIds).toEqual(seen.map(({ id }) => id));
  });

  it('tell of down after two rounds, and of up when it is over', async () => {
    await round(0);
    await round(1, dead);
    await round(1, dead);
    expect(await brief()).toEqual([]);
    await round(2, dead);
    await round(3, dead);
    await round(4);
    await round(5);
    expect(await brief()).toEqual(['up c2s', 'down c2s']);
  });

  it('keep silent of a letter that was out of sight and came back as it was', async () => {
    await round(0);
    await round(1, dead);
    await round(2);
    expect(await brief()).toEqual([]);
    await round(3, dead);
    await round(4, plainOnly);
    expect(await brief()).toEqual(['letter-changed c2s A B']);
  });

  const other = (parts: Partial<Certificate> = {}) =>
    buildCertificate({ sha256: 'b2', spkiSha256: 'k2', issuer: 'CN=Other CA', ...parts });

  it('tell of a new key from a new issuer well before the end, once', async () => {
    await round(0);
    await round(1, { leaf: other() });
    await round(2, { leaf: other() });
    const [one, ...rest] = await events();
    expect(rest).toEqual([]);
    expect(one).toMatchObject({
      type: 'certificate-changed-unexpectedly',
      params: {
        direction: 'c2s',
        previousIssuer: 'CN=Good CA',
        issuer: 'CN=Other CA',
        targets: 'xmpp.example.org:5222/starttls',
      },
    });
    expect(one?.observationIds).toHaveLength(2);
  });

  it('compare with what was seen last, also when a round between saw nothing', async () => {
    await round(0);
    await round(1, dead);
    await round(2, { leaf: other() });
    expect((await events()).map(({ type }) => type)).toEqual(['certificate-changed-unexpectedly']);
  });

  it('take an ordinary renewal for what it is', async () => {
    await round(0);
    await round(1, { leaf: other({ issuer: 'CN=Good CA' }) });
    await round(2, { leaf: other({ issuer: 'CN=Good CA', sha256: 'c3' }) });
    expect(await events()).toEqual([]);
  });

  it('warn two weeks and three days before a certificate ends, once each', async () => {
    const soon = buildCertificate({ notBefore: '2025-10-20T00:00:00.000Z', notAfter: '2026-01-08T03:00:00.000Z' });
    for (const number of [0, 1, 80, 81]) await round(number, { leaf: soon });
    expect((await events()).map(({ type, params }) => [type, params.daysLeft])).toEqual([
      ['certificate-expires', 2],
      ['certificate-expires', 5],
    ]);
  });

  it('do not warn of certificates that always live for days only', async () => {
    await round(0, { leaf: buildCertificate({ notBefore: '2026-01-01T00:00:00.000Z', notAfter: '2026-01-07T00:00:00.000Z' }) });
    expect(await events()).toEqual([]);
  });

  it('cannot be changed, and go with all that we know of a provider', async () => {
    await round(0);
    await round(1, plainOnly);
    const { pool } = open().database;
    await expect(pool.query(`UPDATE provider_event SET type = 'up'`)).rejects.toThrow('append-only');
    await pool.query('DELETE FROM provider WHERE domain = $1', [domain]);
    expect((await pool.query('SELECT FROM provider_event WHERE domain = $1', [domain])).rowCount).toBe(0);
  });
});
