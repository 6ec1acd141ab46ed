import { type DiscoBody, type DiscoExtras, english, type StoredObservation } from '@signpost/contracts';
import { describe, expect, it } from 'vitest';
import { capabilitiesOf } from './capabilitiesOf.ts';
import { configured, disco, discoBody, features, form, stored, stream, web } from './fixture.ts';

const refused = { status: 'refused', condition: 'service-unavailable', text: null } as const;
const extras: DiscoExtras = {
  ...{ clockSkewMs: refused, card: refused, card4: refused, relays: refused, commands: refused },
  ...{ proxies: [], serverInfo: null, outage: null },
};
const tell = (change: Partial<DiscoExtras>, rest: Partial<DiscoBody> = {}): StoredObservation =>
  stored({ ...discoBody({}), extras: { ...extras, ...change }, ...rest });
const factsOf = (...seen: StoredObservation[]) =>
  (capabilitiesOf(seen, configured).serverFacts ?? []).map(({ text, observationId }) => [text.id, text.params, observationId]);
const answered = <T>(value: T) => ({ status: 'answered', value }) as const;
const outage = (ongoing: boolean, planned: boolean) => ({
  url: 'https://status.example.org/x.json',
  answer: answered({ ongoing, planned, beginning: ongoing ? '2026-03-01' : null, expectedEnd: null, text: null }),
});
const card = (stock: boolean) => answered({ name: 'Erlang XMPP Server', url: null, text: '', stock });

describe('what a server tells of itself', () => {
  it('is nothing where it tells nothing', () => {
    expect(factsOf(tell({}))).toEqual([]);
    expect(factsOf()).toEqual([]);
  });

  it.each<[string, StoredObservation, string[]]>([
    ['an uptime', tell({}, { uptimeSeconds: answered(86_400) }), ['server.uptime.one']],
    ['a start of today', tell({}, { uptimeSeconds: answered(86_399) }), []],
    ['an uptime that is none', tell({}, { uptimeSeconds: answered(-5) }), []],
    ['a clock that is right', tell({ clockSkewMs: answered(-900) }), ['server.clock.right']],
    ['a clock ahead', tell({ clockSkewMs: answered(60_000) }), ['server.clock.ahead']],
    ['a clock behind', tell({ clockSkewMs: answered(-3_600_000) }), ['server.clock.behind']],
    ['a card of its own', tell({ card: card(false) }), ['server.card']],
    ['the card that it came with', tell({ card: card(true) }), []],
    ['no outage', tell({ outage: outage(false, false) }), ['server.outage.fine']],
    ['planned work', tell({ outage: outage(true, true) }), ['server.outage.planned']],
    ['an outage', tell({ outage: outage(true, false) }), ['server.outage.ongoing']],
    [
      'a place for outages that is silent',
      tell({ outage: { url: 'https://s.example/', answer: refused } }),
      ['server.outage.unread'],
    ],
    ['partners', tell({ serverInfo: answered({ named: 2, unnamed: 3 }) }), ['server.partners']],
    ['a proxy', tell({ proxies: [{ jid: 'p.example.org', address: answered('192.0.2.1:7777') }] }), ['server.proxies']],
    ['a proxy kept to its users', tell({ proxies: [{ jid: 'p.example.org', address: refused }] }), []],
    [
      'limits',
      stream('c2s', features({ limits: { maxBytes: 262_144, idleSeconds: 60 } })),
      ['server.limits.bytes', 'server.limits.idle'],
    ],
    ['limits without figures', stream('c2s', features({ limits: { maxBytes: null, idleSeconds: null } })), []],
    ['a provider file', web({ providerFile: {} }), ['server.provider-file']],
    ['one that was never filled in', web({ providerFile: {}, providerFileUntouched: true }), ['server.provider-file.untouched']],
    ['doors', web({ boshUrls: ['https://example.org/bosh'] }), ['server.host-meta']],
    [
      'a data policy',
      disco({ info: { forms: [form('urn:xmpp:data-policy:0', { data_retention: ['infinite'], tos: ['https://e.example/'] })] } }),
      ['server.policy.retention.infinite', 'server.policy.terms'],
    ],
    [
      'data kept for weeks',
      disco({ info: { forms: [form('urn:xmpp:data-policy:0', { data_retention: ['336'] })] } }),
      ['server.policy.retention.days'],
    ],
    [
      'data kept for a day',
      disco({ info: { forms: [form('urn:xmpp:data-policy:0', { data_retention: ['24'] })] } }),
      ['server.policy.retention'],
    ],
  ])('is %s', (_name, seen, ids) => {
    const facts = factsOf(seen);
    expect(facts.map(([id]) => id)).toEqual(ids);
    for (const [id, , observationId] of facts) {
      expect(english).toHaveProperty([String(id)]);
      expect(observationId).toBe(seen.id);
    }
  });
});

describe('an address for reports of abuse', () => {
  const abuse = (...seen: StoredObservation[]) => capabilitiesOf(seen, configured).abuseContact;
  const named = (name: string, value: string) =>
    disco({ info: { forms: [form('http://jabber.org/network/serverinfo', { [name]: [value] })] } });

  it('is there, or not, only where the domain itself was asked', () => {
    expect(abuse(named('abuse-addresses', 'xmpp:a@example.org'))).toMatchObject({ answer: 'yes', observationId: 'disco' });
    expect(abuse(named('admin-addresses', 'xmpp:a@example.org'))).toMatchObject({ answer: 'no', vantage: 'DD' });
    expect(abuse(named('abuse-addresses', 'javascript:alert(1)'))).toMatchObject({ answer: 'no' });
    expect(abuse()).toEqual({ answer: 'unknown', reason: 'not-tested' });
    const deaf = { ...disco({}), failure: { code: 'not-federating' } as const };
    const silent = { ...discoBody({}), info: { status: 'failed', failure: { code: 'not-federating' } } as const };
    expect(abuse({ ...deaf, body: silent })).toEqual({ answer: 'unknown', reason: 'not-federating' });
  });
});
