import {
  type Capability,
  type ChooseQuery,
  chooseQuerySchema,
  english,
  labRules,
  type PolicySummary,
  type ProviderRow,
  publicRules,
} from '@signpost/contracts';
import { expect, it } from 'vitest';
import type { Candidate } from './candidate.ts';
import { chooseProviders } from './chooseProviders.ts';
import { weighCandidates } from './weighCandidates.ts';

const now = new Date('2026-06-01T00:00:00.000Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();
const unknown = { answer: 'unknown', reason: 'not-tested' } as const;

function candidate(domain: string, parts: Partial<ProviderRow> = {}, rest: Partial<Candidate> = {}): Candidate {
  const row: ProviderRow = {
    domain,
    displayName: domain,
    overall: 'A',
    c2s: { letter: 'A', reachability: 'up' },
    s2s: { letter: 'B', reachability: 'up' },
    software: { ...unknown, name: null, version: null },
    signUp: { answer: 'yes', way: 'in-app', webUrl: null, captcha: { answer: 'no' }, emailAsked: { answer: 'no' } },
    capabilities: [],
    observedAt: daysAgo(0.1),
    stale: false,
    uptime: { share: 1, days: 90 },
    ...parts,
  };
  return { row, watchedSince: daysAgo(200), ...rest };
}
const saysNothing = {
  ...{ state: 'read', transparency: 'unclear', archive: 'unstated', files: 'unstated', ipLogs: 'unstated' },
  ...{ quoted: [], readAt: null },
} satisfies PolicySummary;
const choose = (candidates: Candidate[], query: ChooseQuery = {}, seed = 's', rules = publicRules) =>
  chooseProviders(weighCandidates(candidates, { now, rules }), query, seed, rules);
const picked = (...given: Parameters<typeof choose>) => choose(...given).picks.map(({ provider }) => provider.domain);
const signUp = candidate('x').row.signUp;

it.each<[string, Candidate, ChooseQuery]>([
  ['not-tested', candidate('a', { observedAt: null, stale: true }), {}],
  ['not-tested', candidate('a', { stale: true }), {}],
  ['letters', candidate('a', { c2s: { letter: 'C', reachability: 'up' } }), {}],
  ['letters', candidate('a', { s2s: { letter: '?', reachability: 'unknown' } }), {}],
  ['letters', candidate('a', { c2s: { letter: 'T', reachability: 'up' } }), {}],
  ['down', candidate('a', { c2s: { letter: 'A', reachability: 'down' } }), {}],
  ['closed', candidate('a', { signUp: { ...signUp, answer: 'no', way: 'closed' } }), {}],
  ['costs', candidate('a', { declared: { freeOfCharge: false } }), {}],
  ['contact', candidate('a', { capabilities: [{ id: 'contact', answer: 'no' }] }), {}],
  ['policy', candidate('a', { policy: { ...saysNothing, state: 'none-found', transparency: 'none-found' } }), {}],
  ['watched', candidate('a', {}, { watchedSince: daysAgo(89) }), {}],
  ['watched', candidate('a', {}, { watchedSince: null }), {}],
  ['uptime', candidate('a', { uptime: { share: 0.989, days: 90 } }), {}],
  ['country', candidate('a', { declared: { serverLocations: ['us'] } }), { country: 'de,ch' }],
  ['country', candidate('a', { declared: { serverLocations: ['de', 'us'] } }), { notCountry: 'us' }],
  ['sign-up', candidate('a', { signUp: { ...signUp, way: 'web' } }), { signUp: 'app' }],
  ['sign-up', candidate('a'), { signUp: 'page' }],
])('leaves out for %s, and says so', (reason, one, query) => {
  const choice = choose([one], query);
  expect(choice.picks).toEqual([]);
  expect(choice.excluded).toEqual([{ reason, count: 1 }]);
  expect(english[`choose.excluded.${reason}`]).toBeTruthy();
});

it('never excludes for what is unknown, and never praises it', () => {
  const nothingKnown = candidate('a', { signUp: { ...unknown, way: null, webUrl: null, captcha: unknown, emailAsked: unknown } });
  const [pick] = choose([nothingKnown], {
    device: 'android',
    want: 'privacy,calls,files,web',
    country: 'de',
    signUp: 'app',
  }).picks;
  expect(pick?.because.map(({ id }) => id)).toEqual(['choose.because.uptime']);
  expect(pick?.but.length).toBeGreaterThan(6);
});

it('ranks yes over likely over not tested over no', () => {
  const able = (domain: string, answer?: Capability['answer']) =>
    candidate(domain, { capabilities: answer ? [{ id: 'calls', answer }] : [] });
  const all = [able('no', 'no'), able('untested'), able('likely', 'claimed'), able('sure', 'yes')];
  const order = picked(all, { want: 'calls' }, 's', { ...publicRules, picks: 4 });
  expect(order).toEqual(['sure', 'likely', 'untested', 'no']);
});

it('shuffles those that are alike by the seed, the same way each time', () => {
  const many = Array.from({ length: 30 }, (_, index) => candidate(`p${index}.example`));
  const seeds = Array.from({ length: 200 }, (_, index) => `seed-${index}`);
  const first = seeds.map((seed) => picked(many, {}, seed)[0]);
  expect(new Set(first).size).toBeGreaterThan(25);
  expect(picked(many, {}, 'seed-1')).toEqual(picked([...many].reverse(), {}, 'seed-1'));
});

it('shows fewer when few suit', () => {
  const choice = choose([candidate('a'), candidate('b', { overall: 'C', c2s: { letter: 'C', reachability: 'up' } })]);
  expect(choice).toMatchObject({ considered: 2, suitable: 1, excluded: [{ reason: 'letters', count: 1 }] });
});

it('counts those that cost money by what else speaks against them only where they may be among the answers', () => {
  const costly = { declared: { freeOfCharge: false } };
  const all = [candidate('a', costly), candidate('b', { ...costly, uptime: { share: 0.5, days: 90 } }), candidate('c')];
  expect(choose(all)).toMatchObject({ considered: 3, suitable: 1, excluded: [{ reason: 'costs', count: 2 }] });
  expect(choose(all, { paid: 'ok' })).toMatchObject({ suitable: 2, excluded: [{ reason: 'uptime', count: 1 }] });
});

it('does not ask test servers to have lived for long', () =>
  expect(picked([candidate('a', {}, { watchedSince: daysAgo(0.001) })], {}, 's', labRules)).toEqual(['a']));

it('lets those that cost money in when asked to, and says that they do', () => {
  const [pick] = choose([candidate('a', { declared: { freeOfCharge: false } })], { paid: 'ok' }).picks;
  expect(pick?.but.map(({ id }) => id)).toContain('choose.but.costs');
});

it('has words for every reason that it gives', () => {
  const answers = ['yes', 'no', 'claimed', 'unknown'] as const;
  for (const answer of answers) {
    for (const way of ['in-app', 'web', 'invitation', 'in-app-or-invitation', null] as const) {
      const one = candidate('a', {
        signUp: { answer: 'yes', way, webUrl: null, captcha: { answer }, emailAsked: { answer } },
        capabilities: ['omemo', 'calls', 'upload', 'web', 'push'].map((id) => ({ id, answer })),
        declared: answer === 'yes' ? { freeOfCharge: true, since: '2014-01-01', serverLocations: ['de'] } : {},
      });
      const [pick] = choose(
        [one],
        chooseQuerySchema.parse({ device: 'iphone', want: 'privacy,calls,files,web', country: 'de' }),
      ).picks;
      for (const { id } of [...(pick?.because ?? []), ...(pick?.but ?? [])])
        expect([id, english[id]]).toEqual([id, expect.any(String)]);
    }
  }
});

it('means by privacy what the policy says of messages and addresses, sentence in hand', () => {
  const policy = { ...saysNothing, archive: 14, ipLogs: 'none', quoted: ['archive', 'ipLogs'] } satisfies PolicySummary;
  const long = { ...saysNothing, archive: 'unlimited', ipLogs: 400, quoted: ['archive', 'ipLogs'] } satisfies PolicySummary;
  const choice = choose(
    [
      candidate('declared.example', { policy: { ...policy, quoted: [] } }),
      candidate('long.example', { policy: long }),
      candidate('quoted.example', { policy }),
      candidate('unread.example'),
    ],
    { want: 'privacy' },
    's',
    { ...publicRules, picks: 4 },
  );
  const said = (domain: string) => {
    const pick = choice.picks.find(({ provider }) => provider.domain === domain);
    return [...(pick?.because ?? []), ...(pick?.but ?? [])].map(({ id }) => id).filter((id) => /kept|policy/.test(id));
  };
  expect(choice.picks[0]?.provider.domain).toBe('quoted.example');
  expect(choice.picks.at(-1)?.provider.domain).toBe('long.example');
  expect(said('quoted.example')).toEqual(['choose.because.kept.archive.other', 'choose.because.kept.ipLogs.none']);
  expect(said('declared.example')).toEqual(['choose.but.kept.archive.unstated', 'choose.but.kept.ipLogs.unstated']);
  expect(said('long.example')).toEqual(['choose.but.kept.archive.long', 'choose.but.kept.ipLogs.long']);
  expect(said('unread.example')).toEqual(['choose.but.policy.unknown']);
  expect([...said('quoted.example'), ...said('long.example')].filter((id) => english[id] === undefined)).toEqual([]);
});
