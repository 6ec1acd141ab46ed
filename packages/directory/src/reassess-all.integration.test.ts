import {
  getProvider,
  latestObservations,
  listAssessments,
  listProviderEvents,
  storeAssessment,
  upsertProvider,
} from '@signpost/db';
import { newestRubric, type Rubric, ruleTables } from '@signpost/grading';
import { badRounds, ManualClock, type SeenRound, slotOfRound, storeRound, useDatabase } from '@signpost/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { assessObservations } from './assess-observations.ts';
import { assessProvider } from './assess-provider.ts';
import { keepRules, reassessAll } from './reassess-all.ts';
import { reassessProvider } from './reassess-provider.ts';

const open = useDatabase();
const configured = { observer: false, ownCertificate: false, validatingResolver: true };
const { plainOnly } = badRounds;
let domain = '';
let counter = 0;
let clock: ManualClock;

beforeEach(async () => {
  counter += 1;
  domain = `judged-${counter}.example`;
  clock = new ManualClock('2026-01-02T03:00:00.000Z');
  await open().database.pool.query('TRUNCATE provider CASCADE');
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

describe('judging again', () => {
  /** Grades what is stored by rules that we had before: stricter ones, under which it was a C. */
  async function assessedByOldRules(): Promise<void> {
    const observations = await latestObservations(open().database, domain);
    const now = assessObservations(domain, observations, clock.now(), configured);
    const c2s = { ...now.grades.c2s, letter: 'C' } as const;
    const before = { ...now, rubricVersion: 'older', overall: 'C', grades: { ...now.grades, c2s } } as const;
    await storeAssessment(open().database, before, { slot: slotOfRound(0), after: null, changes: [], events: [] });
    clock.advance(1000);
  }

  it('marks what moved as the rubric’s and makes it current', async () => {
    await see(0);
    await assessedByOldRules();
    const report = await reassessAll(context(), { batchSize: 1 });
    expect(report).toMatchObject({ done: 1, skipped: 0, moved: [{ domain, from: { c2s: 'C' }, to: { c2s: 'A' } }] });
    const [item] = await history();
    expect(item?.changes).toEqual([{ kind: 'letter', cause: 'rubric', direction: 'c2s', subject: null, from: 'C', to: 'A' }]);
    expect(await brief()).toEqual(['rubric-changed c2s C A']);
    expect(await getProvider(open().database, domain, clock.now())).toMatchObject({
      c2s: { letter: 'A' },
      observedAt: '2026-01-02T03:00:01.000Z',
    });
    expect((await reassessAll(context())).moved).toEqual([]);
    expect(await history()).toHaveLength(2);
    expect(await events()).toHaveLength(1);
  });

  it('changes nothing when it is only asked', async () => {
    await see(0);
    await assessedByOldRules();
    expect((await reassessAll(context(), { dryRun: true })).moved).toHaveLength(1);
    expect(await history()).toHaveLength(1);
    expect(await events()).toEqual([]);
  });

  it('tells the rubric’s part from the provider’s in the next round', async () => {
    await see(0);
    await assessedByOldRules();
    await round(1, plainOnly);
    const [item] = await history();
    expect(item?.changes.filter(({ kind }) => kind === 'letter').map(({ cause, from, to }) => [cause, from, to])).toEqual([
      ['rubric', 'C', 'A'],
      ['provider', 'A', 'B'],
    ]);
    expect((await brief()).sort()).toEqual(['letter-changed c2s A B', 'rubric-changed c2s C A']);
  });

  it('gives the whole difference to the rubric where what was seen before is gone', async () => {
    await see(0);
    await assessedByOldRules();
    await open().database.pool.query('DELETE FROM observation WHERE domain = $1', [domain]);
    await round(1, plainOnly);
    expect(new Set((await history())[0]?.changes.map(({ cause }) => cause))).toEqual(new Set(['rubric']));
    expect(await brief()).toEqual(['rubric-changed c2s C B']);
  });

  it('leaves alone what is not stored any more', async () => {
    await round(0);
    await open().database.pool.query('DELETE FROM observation WHERE domain = $1', [domain]);
    expect(await reassessProvider(domain, context())).toBeNull();
  });

  it('takes nothing in that came after what was judged', async () => {
    await see(0);
    await assessedByOldRules();
    await see(1, plainOnly);
    expect(await reassessProvider(domain, context())).toMatchObject({ to: { c2s: 'A' } });
  });
});

describe('a rubric that is decided on', () => {
  const day = Date.parse('2026-03-01T00:00:00.000Z');
  const dayMs = 86_400_000;
  const strict: Rubric = {
    version: 'strict',
    decidedOn: '2026-01-01',
    effectiveFrom: new Date(day).toISOString(),
    tables: {
      ...ruleTables,
      c2s: { ...ruleTables.c2s, D: [...ruleTables.c2s.D, 'only-plain'], B: ruleTables.c2s.B.slice(0, -1) },
    },
  };
  const announced = () => ({ ...context(), rubrics: [newestRubric, strict] as const });
  const at = (ms: number) => clock.advance(day + ms - clock.now().getTime());
  const current = async () => (await getProvider(open().database, domain, clock.now()))?.assessment;

  it('is told once 30 days ahead, and counts from its day on, both without a probe', async () => {
    await round(0, plainOnly);
    at(-31 * dayMs);
    expect(await keepRules(announced())).toMatchObject({ done: 0 });
    at(-30 * dayMs);
    expect(await keepRules(announced())).toMatchObject({ done: 1, moved: [] });
    expect(await current()).toMatchObject({ rubricVersion: newestRubric.version, coming: { c2s: { letter: 'D' } } });
    expect(await events()).toMatchObject([
      { type: 'letter-coming', params: { direction: 'c2s', from: 'B', to: 'D', rubric: 'strict', on: '2026-03-01' } },
    ]);
    at(-29 * dayMs);
    expect(await keepRules(announced())).toMatchObject({ done: 0 });
    await reassessAll(announced());
    expect(await events()).toHaveLength(1);
    expect(await history()).toHaveLength(1);
    at(1000);
    expect(await keepRules(announced())).toMatchObject({ done: 1, moved: [{ from: { c2s: 'B' }, to: { c2s: 'D' } }] });
    expect(await current()).toMatchObject({ rubricVersion: 'strict', grades: { c2s: { letter: 'D' } } });
    expect(await current()).not.toHaveProperty('coming');
    expect(await brief()).toEqual(['rubric-changed c2s B D', 'letter-coming c2s B D']);
    expect((await history())[0]?.changes.map(({ cause }) => cause)).toEqual(expect.arrayContaining(['rubric']));
    expect(await keepRules(announced())).toMatchObject({ done: 0 });
  });

  it('moves a letter as the rubric’s doing in the first test of its time as well', async () => {
    await round(0, plainOnly);
    at(1000);
    await assessProvider(domain, announced());
    expect((await brief())[0]).toBe('rubric-changed c2s B D');
    expect(new Set((await history())[0]?.changes.map(({ cause }) => cause))).toEqual(new Set(['rubric']));
  });
});
