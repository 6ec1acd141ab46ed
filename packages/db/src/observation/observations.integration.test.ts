import { buildDnsBody, buildObservation, buildStreamBody, useDatabase } from '@signpost/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  addOptOut,
  createRun,
  deleteCrawlData,
  ensurePartitions,
  getEvidence,
  latestObservations,
  recordStep,
  storeObservations,
  upsertProvider,
} from '../index.ts';

const open = useDatabase();
const at = new Date('2026-01-02T03:00:00.000Z');
const slot = at.toISOString();
const later = '2026-01-02T04:00:00.000Z';
let domain = '';
let counter = 0;

beforeEach(async () => {
  counter += 1;
  domain = `observed-${counter}.example`;
  await upsertProvider(open().database, { domain, origin: 'lab', listing: 'listed' });
});

const newRun = async (when = slot) => (await createRun(open().database, { domain, reason: 'scheduled', slot: when, at })).id;
const count = async (table: string, where: string, value: unknown) => {
  const { rows } = await open().database.pool.query(`SELECT count(*)::int AS n FROM ${table} WHERE ${where}`, [value]);
  return rows[0].n as number;
};
const page = (text: string) => ({ label: 'host-meta', mediaType: 'application/xml', text });

describe('storeObservations', () => {
  it('keeps the same key once, with what was seen last', async () => {
    const { database } = open();
    const runId = await newRun();
    const [first] = await storeObservations(database, runId, [buildObservation({ key: { domain } })]);
    const body = buildDnsBody({ caaDomain: 'example' });
    const [second] = await storeObservations(database, runId, [buildObservation({ key: { domain }, body })]);
    expect(second).toMatchObject({ id: first?.id, body: { caaDomain: 'example' } });
    expect(await count('observation', 'domain = $1', domain)).toBe(1);
  });

  it('does not let a fault of ours push what was seen aside', async () => {
    const { database } = open();
    const runId = await newRun();
    const seen = buildObservation({ key: { domain }, body: buildDnsBody({ caaDomain: 'seen' }) });
    await storeObservations(database, runId, [seen]);
    const failure = { code: 'budget-exhausted' } as const;
    const [kept] = await storeObservations(database, runId, [buildObservation({ key: { domain }, failure })]);
    expect(kept).toMatchObject({ body: { caaDomain: 'seen' } });
    expect(kept).not.toHaveProperty('failure');
    const gone = { code: 'dns-not-found' } as const;
    const [replaced] = await storeObservations(database, runId, [buildObservation({ key: { domain }, failure: gone })]);
    expect(replaced).toMatchObject({ failure: gone });
  });

  it('keeps a raw answer once, however often and by whom it is seen', async () => {
    const { database } = open();
    const runId = await newRun();
    const text = `<XRD/> ${domain} ü`;
    const batches = ['a', 'b', 'c'].map((target) => [
      buildObservation({ key: { domain, target }, evidence: [page(text), page(text)] }),
    ]);
    const stored = (await Promise.all(batches.map((one) => storeObservations(database, runId, one)))).flat();
    const hashes = new Set(stored.flatMap(({ evidence }) => evidence.map(({ sha256 }) => sha256)));
    expect(hashes.size).toBe(1);
    const [sha256 = ''] = hashes;
    expect(await count('evidence', 'sha256 = $1', sha256)).toBe(1);
    expect(await getEvidence(database, sha256)).toBe(text);
    expect(await getEvidence(database, 'f'.repeat(64))).toBeNull();
  });

  it('keeps what strangers send although PostgreSQL cannot hold all of it', async () => {
    const { database } = open();
    const body = buildStreamBody({ streamFrom: 'evil\0name \ud800', host: 'x' });
    const [stored] = await storeObservations(database, await newRun(), [
      buildObservation({ key: { domain, target: 'x\0:5222' }, body, evidence: [page('<a>\0</a>')] }),
    ]);
    expect(stored).toMatchObject({ key: { target: 'x\ufffd:5222' }, body: { streamFrom: 'evil\ufffdname \ufffd' } });
    expect(await getEvidence(database, stored?.evidence[0]?.sha256 ?? '')).toBe('<a>\0</a>');
  });

  it('stores all of a batch or nothing', async () => {
    const { database } = open();
    const bad = buildObservation({ key: { domain, target: 'bad', slot: 'yesterday, or so' } });
    await expect(storeObservations(database, await newRun(), [buildObservation({ key: { domain } }), bad])).rejects.toThrow();
    expect(await count('observation', 'domain = $1', domain)).toBe(0);
  });

  it('refuses a provider that nobody knows', async () => {
    const stray = [buildObservation({ key: { domain: 'stray.example' } })];
    await expect(storeObservations(open().database, 'none', stray)).rejects.toMatchObject({ code: 'unknown-provider' });
  });
});

describe('latestObservations', () => {
  it('tells the latest slot of each kind and direction', async () => {
    const { database } = open();
    const dns = buildObservation({ key: { domain } });
    const stream = (host: string, when: string) =>
      buildObservation({ key: { domain, slot: when }, body: buildStreamBody({ host }) });
    await storeObservations(database, await newRun(), [dns, stream('old.example', slot), stream('kept.example', slot)]);
    await storeObservations(database, await newRun(later), [stream('kept.example', later)]);
    const latest = await latestObservations(database, domain);
    expect(latest.map(({ key }) => [key.kind, key.slot, key.target])).toEqual([
      ['dns', slot, ''],
      ['stream', later, 'kept.example:5222/starttls'],
    ]);
    expect(await latestObservations(database, domain, 'dns')).toHaveLength(1);
  });

  it('forgets the streams of targets that a later run found no more', async () => {
    const { database } = open();
    await storeObservations(database, await newRun(), [buildObservation({ key: { domain }, body: buildStreamBody() })]);
    const runId = await newRun(later);
    await recordStep(database, { runId, name: 's2s', status: 'skipped', at, summary: null });
    expect(await latestObservations(database, domain)).toHaveLength(1);
    await recordStep(database, { runId, name: 'c2s', status: 'skipped', at, summary: null });
    expect(await latestObservations(database, domain)).toEqual([]);
  });
});

describe('deleteCrawlData', () => {
  it('removes what was seen and no raw answer that another provider shares', async () => {
    const { database } = open();
    const other = `other-${domain}`;
    await upsertProvider(database, { domain: other, origin: 'lab', listing: 'listed' });
    const evidence = [page(`shared ${domain}`)];
    const [mine] = await storeObservations(database, await newRun(), [
      buildObservation({ key: { domain }, evidence: [...evidence, page(`own ${domain}`)] }),
    ]);
    await storeObservations(database, 'other run', [buildObservation({ key: { domain: other }, evidence })]);
    await deleteCrawlData(database, domain);
    expect(await latestObservations(database, domain)).toEqual([]);
    expect(await count('run', 'domain = $1', domain)).toBe(0);
    const [shared, own] = mine?.evidence ?? [];
    expect(await getEvidence(database, shared?.sha256 ?? '')).toBe(`shared ${domain}`);
    expect(await getEvidence(database, own?.sha256 ?? '')).toBeNull();
  });

  it('holds against a probe that is still at it when its operator opts out', async () => {
    const { database } = open();
    const runId = await newRun();
    const storing = Array.from({ length: 10 }, (_, index) =>
      storeObservations(database, runId, [
        buildObservation({ key: { domain, target: `t${index}` }, evidence: [page(`${index}`)] }),
      ]),
    );
    await addOptOut(database, { domain, level: 'all', via: 'operator', at });
    await Promise.all(storing);
    expect(await count('observation', 'domain = $1', domain)).toBe(0);
    expect(await storeObservations(database, runId, [buildObservation({ key: { domain } })])).toEqual([]);
  });
});

describe('partitions', () => {
  const partitionOf = async () =>
    (await open().database.pool.query('SELECT tableoid::regclass::text AS name FROM observation WHERE domain = $1', [domain]))
      .rows[0].name;

  it('moves what came before its month was made', async () => {
    const { database } = open();
    await storeObservations(database, await newRun(), [buildObservation({ key: { domain, slot: '2041-05-31T23:59:59.999Z' } })]);
    expect(await partitionOf()).toBe('observation_default');
    const now = new Date('2041-04-15T00:00:00.000Z');
    const made = await Promise.all([ensurePartitions(database, now), ensurePartitions(database, now)]);
    expect(made.toSorted()).toEqual([0, 5]);
    expect(await partitionOf()).toBe('observation_2041_05');
    expect(await latestObservations(database, domain)).toHaveLength(1);
  });

  it('finds the same key in a month that was made by hand', async () => {
    const { database } = open();
    const seen = [buildObservation({ key: { domain, slot: '2051-05-01T00:00:00.000Z' } })];
    await storeObservations(database, await newRun(), seen);
    await ensurePartitions(database, new Date('2051-05-15T00:00:00.000Z'));
    await storeObservations(database, await newRun(), seen);
    expect(await count('observation', 'domain = $1', domain)).toBe(1);
  });
});
