import type { Room } from '@signpost/contracts';
import { ManualClock } from '@signpost/testing';
import { type ComponentElement, xml } from '@xmpp/component';
import { describe, expect, it } from 'vitest';
import { createSearchAnswerer } from './answerSearch.ts';
import type { ChannelReads } from './findChannels.ts';
import { searchNs } from './searchNamespaces.ts';

const room = (name: string, parts: Partial<Room> = {}): Room => ({
  address: `${name}@rooms.example`,
  service: 'rooms.example',
  name,
  description: `All about ${name} <b>`,
  language: 'en',
  languageSource: 'declared',
  occupants: 3,
  occupantsAverage: 2.6,
  moderated: false,
  anonymity: 'semi',
  history: false,
  logsUrl: null,
  webChatUrl: null,
  tags: [],
  adult: null,
  confusable: false,
  picture: null,
  firstSeenAt: '2026-01-01T00:00:00.000Z',
  lastSeenAt: '2026-01-01T00:00:00.000Z',
  provider: { domain: 'example', listed: true, overall: 'A', c2s: 'A', s2s: 'A' },
  ...parts,
});

const asked: unknown[] = [];
const rooms = [room('chess', { anonymity: 'none', description: null }), room('games'), room('night', { adult: 'owner' })];
const reads: ChannelReads = {
  search: async (query) => {
    asked.push(query);
    return { items: rooms.slice(0, 2), next: null, corrected: [] };
  },
  searchByAddress: async (query) => {
    asked.push(query);
    return rooms.filter(({ address }) => address > query.after).slice(0, query.limit);
  },
  byAddress: async ({ after, limit, hideAdult }) =>
    rooms.filter(({ address, adult }) => address > after && !(hideAdult && adult)).slice(0, limit),
  count: async () => 2,
};

function answerer(parts: Partial<ChannelReads> = {}) {
  asked.length = 0;
  const clock = new ManualClock();
  const faults: unknown[] = [];
  const answer = createSearchAnswerer({ reads: { ...reads, ...parts }, clock, onFault: (error) => faults.push(error) });
  const ask = (element: ComponentElement, from = 'you@home.example/phone') =>
    answer({ stanza: xml('iq', { from, type: 'get' }), element });
  return { ask, clock, faults };
}

const field = (name: string, ...values: string[]) => xml('field', { var: name }, ...values.map((one) => xml('value', {}, one)));
const search = (fields: Record<string, string | string[]>, paging: Record<string, string> | null = null) =>
  xml(
    'search',
    { xmlns: searchNs.search },
    ...(paging
      ? [xml('set', { xmlns: searchNs.paging }, ...Object.entries(paging).map(([name, text]) => xml(name, {}, text)))]
      : []),
    xml(
      'x',
      { xmlns: searchNs.forms, type: 'submit' },
      field('FORM_TYPE', searchNs.params),
      ...Object.entries(fields).map(([name, values]) => field(name, ...[values].flat())),
    ),
  );
const addresses = (result: ComponentElement) => result.getChildren('item').map((item) => item.attrs.address);
const lastOf = (result: ComponentElement) => result.getChild('set', searchNs.paging)?.getChildText('last') ?? null;

describe('a search', () => {
  it('gives the form to those who send none', async () => {
    const form = (await answerer().ask(xml('search', { xmlns: searchNs.search }))).getChild('x', searchNs.forms);
    expect(form?.attrs.type).toBe('form');
    expect(form?.getChildren('field').map(({ attrs }) => attrs.var)).toEqual(
      'FORM_TYPE q all sinname sindescription sinaddress min_users types key'.split(' '),
    );
  });

  it('says of a room what XEP-0433 has names for', async () => {
    const result = await answerer().ask(search({ q: 'chess games' }));
    expect(result.toString()).toBe(
      `<result xmlns="${searchNs.search}"><item address="chess@rooms.example"><name>chess</name><language>en</language><nusers>3</nusers><service-type>xep-0045</service-type><is-open>true</is-open><anonymity-mode>{urn:xmpp:channel-search:0:anonymity}none</anonymity-mode></item><item address="games@rooms.example"><name>games</name><description>All about games &lt;b&gt;</description><language>en</language><nusers>3</nusers><service-type>xep-0045</service-type><is-open>true</is-open><anonymity-mode>muc_semianonymous</anonymity-mode></item><set xmlns="${searchNs.paging}"><first>chess@rooms.example</first><last>end</last><count>2</count></set></result>`,
    );
    expect(asked).toEqual([{ q: 'chess games', minUsers: 0, adult: 'hide', order: 'size', limit: 50, inNames: false }]);
  });

  it.each(['sinaddr', 'sinaddress'])('takes the spelling %s', async (spelling) => {
    const { ask } = answerer();
    const inDescriptions = { q: 'about', sinname: '0', [spelling]: 'false' };
    expect(addresses(await ask(search(inDescriptions)))).toEqual(['games@rooms.example']);
    expect(addresses(await ask(search({ q: 'rooms', sinname: 'false', sindescription: 'false', [spelling]: '1' })))).toHaveLength(
      2,
    );
  });

  it('pages by address without those for adults, up to an end', async () => {
    const { ask } = answerer();
    const query = { all: 'true', key: searchNs.byAddress, types: ['xep-0045', 'xep-0369'] };
    const first = await ask(search(query, { max: '1' }));
    expect([addresses(first), lastOf(first)]).toEqual([['chess@rooms.example'], 'chess@rooms.example']);
    const second = await ask(search(query, { max: '1', after: lastOf(first) as string }));
    expect(addresses(second)).toEqual(['games@rooms.example']);
    const third = await ask(search(query, { max: '1', after: lastOf(second) as string }));
    expect([addresses(third), lastOf(third)]).toEqual([[], null]);
    expect(addresses(await ask(search(query, { after: 'end' })))).toEqual([]);
    expect((await ask(search(query, { max: '0' }))).getChild('set')?.getChildText('count')).toBe('2');
  });

  it('goes on by size from the place of the last', async () => {
    const cursor = Buffer.from(JSON.stringify(['size', 0, 7, 12])).toString('base64url');
    const { ask } = answerer({
      search: async (query) => {
        asked.push(query);
        return { items: [room('games')], next: cursor, corrected: [] };
      },
    });
    expect(lastOf(await ask(search({ q: 'games' }, { max: '1' })))).toBe('7-12');
    await ask(search({ all: '1' }, { max: '1', after: '7-12' }));
    expect(asked[1]).toEqual({ order: 'size', adult: 'hide', minUsers: 0, limit: 1, from: { size: 7, id: 12 } });
  });

  it('has nothing of other kinds', async () => {
    expect(addresses(await answerer().ask(search({ all: 'true', types: ['xep-0369'] })))).toEqual([]);
  });
});

describe('a search is refused', () => {
  const long = 'x'.repeat(501);
  it.each<[string, ComponentElement, string, string]>([
    ['unknown order', search({ q: 'chess', key: 'name' }), 'modify feature-not-implemented', 'invalid-sort-key'],
    ['prototype order', search({ q: 'chess', key: 'constructor' }), 'modify feature-not-implemented', 'invalid-sort-key'],
    ['short words', search({ q: 'a b' }), 'modify bad-request', 'invalid-search-terms'],
    ['many words', search({ q: 'one1 two2 three four five sixx' }), 'modify bad-request', 'invalid-search-terms'],
    ['endless words', search({ q: long }), 'modify bad-request', 'invalid-search-terms'],
    ['all and words', search({ q: 'chess', all: 'true' }), 'modify bad-request', 'conflicting-fields'],
    ['nothing', search({}), 'cancel bad-request', 'no-search-conditions'],
    [
      'nowhere',
      search({ q: 'chess', sinname: '0', sinaddr: '0', sindescription: '0' }),
      'cancel bad-request',
      'no-search-conditions',
    ],
    ['bad flag', search({ q: 'chess', sinname: 'yes' }), 'modify bad-request', ''],
    ['bad number', search({ q: 'chess', min_users: '-1' }), 'modify bad-request', ''],
    ['bad max', search({ q: 'chess' }, { max: '1e3' }), 'modify bad-request', ''],
    ['backwards', search({ q: 'chess' }, { before: '' }), 'cancel feature-not-implemented', ''],
    ['a jump', search({ q: 'chess' }, { index: '3' }), 'cancel feature-not-implemented', ''],
    ['no place of ours', search({ q: 'chess' }, { after: "1'; --" }), 'cancel item-not-found', ''],
    ['another form', search({ q: 'chess', FORM_TYPE: 'jabber:iq:search' }), 'modify bad-request', ''],
    ['endless form', search(Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`f${n}`, 'x']))), 'modify bad-request', ''],
  ])('for %s', async (_name, query, expected, detail) => {
    const { ask, faults } = answerer();
    const error = await ask(query);
    const [condition] = error.children as ComponentElement[];
    expect(`${error.attrs.type} ${condition?.name}`).toBe(expected);
    const ours = (error.children as ComponentElement[]).find(({ attrs }) => attrs.xmlns === searchNs.error);
    expect(ours?.name ?? '').toBe(detail);
    expect([asked, faults, query.children]).toEqual([[], [], []]);
  });

  it('where one account asks too often, and not for ever', async () => {
    const { ask, clock } = answerer();
    const many = await Promise.all(
      Array.from({ length: 60 }, (_, n) => ask(xml('search', { xmlns: searchNs.search }), `you@home.example/${n}`)),
    );
    expect(many.every(({ name }) => name === 'search')).toBe(true);
    const refused = await ask(search({ q: 'chess' }));
    expect(refused.getChild('rate-limit', searchNs.error)?.attrs['retry-after']).toBe('1');
    expect((await ask(search({ q: 'chess' }), 'other@home.example')).name).toBe('result');
    clock.advance(1000);
    expect((await ask(search({ q: 'chess' }))).name).toBe('result');
  });

  it('where too many are under way', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { ask } = answerer({ search: async () => held.then(() => ({ items: [], next: null, corrected: [] })) });
    const waiting = Array.from({ length: 4 }, (_, n) => ask(search({ q: 'chess' }), `${n}@home${n}.example`));
    expect((await ask(search({ q: 'chess' }))).getChild('rate-limit', searchNs.error)?.attrs['retry-after']).toBe('5');
    release();
    expect((await Promise.all(waiting)).map(({ name }) => name)).toEqual(['result', 'result', 'result', 'result']);
  });

  it('for a fault of ours, without a word of it', async () => {
    const { ask, faults } = answerer({ search: () => Promise.reject(new Error('password is x')) });
    expect((await ask(search({ q: 'chess' }))).toString()).not.toContain('password');
    expect(faults).toHaveLength(1);
  });
});
