import { type Assessment, type ProviderQuery, providerQuerySchema } from '@signpost/contracts';
import { buildAssessment, buildGrade, useDatabase } from '@signpost/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  addOptOut,
  type Directory,
  getProvider,
  openDirectory,
  providerCounts,
  storeAssessment,
  upsertProvider,
} from '../index.ts';

const open = useDatabase();
let directory: Directory;
const now = new Date('2026-01-03T00:00:00.000Z');
const query = (asked: object): ProviderQuery => providerQuerySchema.parse(asked);
const domainsOf = async (asked: object) => (await directory.list(query(asked), now)).items.map(({ domain }) => domain);

async function add(domain: string, parts: Partial<Assessment> | null, listing: 'listed' | 'unlisted' = 'listed'): Promise<void> {
  await upsertProvider(open().database, { domain, origin: 'lab', listing });
  if (parts) await storeAssessment(open().database, buildAssessment({ domain, ...parts }));
}

beforeEach(async () => {
  directory = openDirectory(open().database);
  await open().database.pool.query('TRUNCATE provider CASCADE');
});

describe('Directory', () => {
  it.each([
    ['domain', 'asc'],
    ['domain', 'desc'],
    ['grade', 'asc'],
    ['grade', 'desc'],
    ['observed', 'asc'],
    ['observed', 'desc'],
  ] as const)('pages by %s %s completely and without repetition, whatever comes meanwhile', async (sort, order) => {
    const overall = ['A+', 'A', 'B', 'F', 'T', '?'] as const;
    for (let index = 0; index < 25; index += 1) {
      const observedAt = index % 4 === 3 ? null : `2026-01-01T0${index % 3}:00:00.000Z`;
      await add(`p${index}.example`, index % 7 === 6 ? null : { overall: overall[index % 6] ?? 'A', observedAt });
    }
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await directory.list(query({ sort, order, limit: 4, ...(after ? { after } : {}) }), now);
      seen.push(...page.items.map(({ domain }) => domain));
      after = page.next ?? undefined;
      await add(`new-${seen.length}.example`, { overall: 'C' });
    } while (after);
    const old = seen.filter((domain) => domain.startsWith('p'));
    expect(old).toHaveLength(25);
    expect(new Set(seen).size).toBe(seen.length);
    const whole = (await domainsOf({ sort, order, limit: 200 })).filter((domain) => domain.startsWith('p'));
    expect(old).toEqual(whole);
  });

  it('puts the best grade first, the worst first when turned round, and the unknown last both ways', async () => {
    for (const [domain, overall] of [
      ['b', 'B'],
      ['f', 'F'],
      ['u', '?'],
      ['a', 'A+'],
      ['t', 'T'],
    ] as const)
      await add(`${domain}.example`, { overall });
    const letters = async (order: string) => (await domainsOf({ sort: 'grade', order })).map(([letter]) => letter).join('');
    expect(await letters('asc')).toBe('abftu');
    expect(await letters('desc')).toBe('ftbau');
  });

  it('filters by each thing that may be asked for', async () => {
    await add('one.example', {
      overall: 'B',
      grades: { c2s: buildGrade('c2s', { letter: 'B' }), s2s: buildGrade('s2s', { letter: 'A+' }) },
      software: { answer: 'yes', name: 'Prosody', version: '13' },
      signUp: { ...buildAssessment().signUp, answer: 'yes', way: 'in-app' },
      capabilities: [
        { id: 'archive', answer: 'yes' },
        { id: 'calls', answer: 'unknown', reason: 'refused' },
      ],
    });
    await add('two.example', { overall: 'A' });
    const matches = [
      { overall: 'B' },
      { c2s: 'B' },
      { s2s: 'A+' },
      { software: 'prosody' },
      { signUp: 'in-app' },
      { capability: 'archive' },
    ];
    for (const asked of [...matches, { capability: 'calls', answer: 'unknown' }, Object.assign({}, ...matches)])
      expect([asked, await domainsOf(asked)]).toEqual([asked, ['one.example']]);
    for (const asked of [{ overall: 'C' }, { capability: 'calls' }, { software: "'; --" }])
      expect(await domainsOf(asked)).toEqual([]);
    expect(await directory.list(query({ overall: 'A', limit: 1 }), now)).toMatchObject({ total: 1, next: null });
  });

  it('shows the listed ones alone, those not yet seen too', async () => {
    await add('listed.example', {});
    await add('hidden.example', {}, 'unlisted');
    await add('unseen.example', null);
    await add('gone.example', {});
    await addOptOut(open().database, { domain: 'gone.example', level: 'all', via: 'mail', at: now });
    const page = await directory.list(query({}), now);
    expect(page.items.map(({ domain, overall, stale }) => [domain, overall, stale])).toEqual([
      ['listed.example', 'A', false],
      ['unseen.example', '?', true],
    ]);
    expect(page.total).toBe(2);
    expect(await providerCounts(open().database)).toEqual({ listed: 2, probed: 1, lastProbeAt: '2026-01-02T03:04:05.000Z' });
  });

  it('refuses a cursor of another order', async () => {
    await add('one.example', {});
    await add('two.example', {});
    const { next } = await directory.list(query({ limit: 1 }), now);
    await expect(domainsOf({ sort: 'grade', after: next })).rejects.toMatchObject({ code: 'bad-cursor' });
  });
});

describe('getProvider', () => {
  it('tells all of a listed or unlisted one', async () => {
    await add('hidden.example', { software: { answer: 'yes', name: 'ejabberd', version: null } }, 'unlisted');
    const provider = await getProvider(open().database, 'hidden.example', now);
    expect(provider).toMatchObject({ listing: 'unlisted', stale: false, software: { name: 'ejabberd' } });
    expect(provider?.assessment).toEqual(
      buildAssessment({ domain: 'hidden.example', software: { answer: 'yes', name: 'ejabberd', version: null } }),
    );
    expect(await getProvider(open().database, 'hidden.example', new Date('2026-01-10T00:00:00Z'))).toMatchObject({ stale: true });
  });

  it('tells of one that was not seen yet that nothing is known', async () => {
    await add('new.example', null);
    expect(await getProvider(open().database, 'new.example', now)).toMatchObject({
      overall: '?',
      assessment: null,
      observedAt: null,
      software: { answer: 'unknown', reason: 'not-tested' },
    });
    expect(await getProvider(open().database, 'nobody.example', now)).toBeNull();
  });

  it('shows a row that it cannot read as unknown by our own fault', async () => {
    await add('odd.example', {});
    await open().database.pool.query(`UPDATE provider_current SET "row" = '{"domain": 7}' WHERE domain = 'odd.example'`);
    expect(await getProvider(open().database, 'odd.example', now)).toMatchObject({
      overall: '?',
      software: { reason: 'our-fault' },
    });
    expect(await domainsOf({})).toEqual(['odd.example']);
  });
});

describe('storeAssessment', () => {
  it('does not let an earlier assessment push a later one aside', async () => {
    await add('one.example', { overall: 'B', assessedAt: '2026-01-02T00:00:00.000Z' });
    await add('one.example', { overall: 'F', assessedAt: '2026-01-01T00:00:00.000Z' });
    expect(await getProvider(open().database, 'one.example', now)).toMatchObject({ overall: 'B', assessment: { overall: 'B' } });
    await add('one.example', { overall: 'C', assessedAt: '2026-01-02T00:00:00.001Z' });
    expect(await getProvider(open().database, 'one.example', now)).toMatchObject({ overall: 'C' });
  });

  it('refuses a provider that nobody knows', async () => {
    const stray = buildAssessment({ domain: 'stray.example' });
    await expect(storeAssessment(open().database, stray)).rejects.toMatchObject({ code: 'unknown-provider' });
  });
});
