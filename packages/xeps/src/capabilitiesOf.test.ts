import {
  type Answer,
  capabilityMessages,
  factSchema,
  type Service,
  type StoredObservation,
  suiteResultSchema,
  xepAnswerSchema,
} from '@signpost/contracts';
import { describe, expect, it } from 'vitest';
import { capabilitiesOf } from './capabilitiesOf.ts';
import { configured, disco, discoBody, form, identity, stored, stream, web } from './fixture.ts';
import {
  ejabberd23,
  ejabberd24,
  metronome,
  mongooseim,
  openfire,
  prosody13,
  prosody012,
  silentOne,
  snikket,
  tigase,
} from './fixtureServers.ts';

const of = (observations: StoredObservation[]) => capabilitiesOf(observations, configured);
const answersOf = (observations: StoredObservation[]): Record<string, Answer> =>
  Object.fromEntries(of(observations).capabilities.map(({ id, answer }) => [id, answer]));
const capability = (observations: StoredObservation[], id: string) => of(observations).capabilities.find((one) => one.id === id);

const prosodyAnswers = {
  archive: 'unknown',
  sync: 'yes',
  omemo: 'unknown',
  upload: 'yes',
  calls: 'claimed',
  groups: 'yes',
  web: 'unknown',
  push: 'unknown',
  'stream-management': 'unknown',
  battery: 'unknown',
  blocking: 'yes',
  contact: 'yes',
} as const;
const ejabberdAnswers = { ...prosodyAnswers, archive: 'claimed', omemo: 'claimed' } as const;

describe('real servers', () => {
  it.each<[string, () => StoredObservation[], Record<string, Answer>]>([
    ['Prosody 0.12', prosody012, prosodyAnswers],
    ['Prosody 13', prosody13, prosodyAnswers],
    ['ejabberd 23', ejabberd23, { ...ejabberdAnswers, calls: 'unknown' }],
    ['ejabberd 24', ejabberd24, { ...ejabberdAnswers, 'stream-management': 'claimed' }],
    ['Snikket', snikket, { ...prosodyAnswers, contact: 'claimed' }],
    [
      'Openfire',
      openfire,
      { ...prosodyAnswers, omemo: 'claimed', upload: 'no', blocking: 'unknown', calls: 'unknown', contact: 'no' },
    ],
    [
      'Tigase',
      tigase,
      { ...prosodyAnswers, archive: 'claimed', push: 'claimed', upload: 'no', calls: 'unknown', groups: 'no', contact: 'no' },
    ],
    ['MongooseIM', mongooseim, { ...prosodyAnswers, archive: 'claimed', push: 'claimed' }],
    [
      'Metronome',
      metronome,
      { ...prosodyAnswers, archive: 'claimed', omemo: 'unknown', upload: 'no', calls: 'unknown', contact: 'no' },
    ],
  ])('%s', (_name, server, expected) => expect(answersOf(server())).toEqual(expected));

  it('of unknown software that tells nothing are called without an ability only where nobody hides it', () => {
    const of = capabilitiesOf(silentOne(), configured);
    const no = (of.xeps ?? []).filter(({ answer }) => answer === 'no').map(({ number }) => number);
    for (const hidden of [313, 357, 402, 398, 163, 384, 198, 352, 115, 215, 191, 49, 54, 410, 92, 199, 202, 12])
      expect(no).not.toContain(hidden);
    expect(no).toEqual(expect.arrayContaining([157, 280, 363, 45]));
  });

  it('say no to nothing that a cut answer may hold', () => {
    const info = {
      identities: [identity('server/im')],
      features: Array.from({ length: 500 }, (_, index) => `urn:x:${index}`),
      forms: [],
    };
    const { xeps } = capabilitiesOf([disco({ info, components: {}, version: ['Tigase', '8'] })], configured);
    expect((xeps ?? []).filter(({ answer }) => answer === 'no').map(({ number }) => number)).toEqual([]);
  });

  it('say no to direct TLS only where DNS said so', () => {
    const direct = (status: Service['status']) => {
      const targets: Service['targets'] = [];
      const services = (['xmpp-client', 'xmpps-client'] as const).map((service) => ({
        ...{ service, dnssec: 'insecure' as const, targets },
        status: service === 'xmpps-client' ? status : ('records' as const),
      }));
      const body = { kind: 'dns', dnssec: 'insecure', validating: true, services, caa: [], caaDomain: null } as const;
      const { xeps } = capabilitiesOf([stored({ ...body, caa: [] })], configured);
      return xeps?.find(({ number }) => number === 368)?.answer;
    };
    expect([direct('absent'), direct('failed'), direct('records')]).toEqual(['no', 'unknown', 'claimed']);
  });

  it('says why: hidden by the software, with its habit, rather than no', () => {
    expect(capability(prosody13(), 'archive')).toMatchObject({
      answer: 'unknown',
      reason: 'hidden-by-software',
      note: { id: 'quirk.account-only-prosody' },
    });
    expect(capability(openfire(), 'blocking')).toMatchObject({
      reason: 'hidden-by-software',
      note: { id: 'quirk.stripped-openfire' },
    });
    expect(capability(tigase(), 'stream-management')).toMatchObject({ answer: 'unknown', reason: 'needs-account' });
  });

  it('reads the size of files, from the current namespace where both are there', () => {
    expect(capability(prosody012(), 'upload')).toMatchObject({
      answer: 'yes',
      value: 10_485_760,
      unit: 'bytes',
      vantage: 'DI',
    });
    expect(capability(ejabberd24(), 'upload')).toMatchObject({ value: 20_971_520 });
    expect(capability(snikket(), 'upload')).toMatchObject({ value: 104_857_616 });
  });

  it('names software and version; Snikket by its components', () => {
    expect(of(ejabberd24()).software).toMatchObject({ answer: 'yes', name: 'ejabberd', version: '24.12-3~bpo12+1' });
    expect(of(snikket()).software).toMatchObject({ answer: 'yes', name: 'Snikket' });
    const hidden = disco({ info: { identities: [identity('server/im', 'Prosody')] } });
    expect(of([hidden]).software).toMatchObject({ answer: 'claimed', name: 'Prosody', version: null });
    const renamed = disco({ info: { identities: [identity('server/im', 'Best chat')] } });
    expect(of([renamed]).software).toMatchObject({ answer: 'unknown', name: null });
  });

  it('has a text for every id it uses, and fits the contracts', () => {
    for (const server of [prosody012, prosody13, ejabberd23, ejabberd24, snikket, openfire, tigase]) {
      const facts = of(server());
      for (const answer of facts.xeps) xepAnswerSchema.parse(answer);
      for (const result of facts.suite) suiteResultSchema.parse(result);
      const notes = [...facts.xeps, ...facts.capabilities, facts.signUp].flatMap(({ note }) => note?.id ?? []);
      const ids = [
        ...notes,
        ...facts.suite.map(({ summary }) => summary.id),
        ...facts.capabilities.map(({ id }) => `capability.${id}`),
      ];
      expect(ids.filter((id) => !(id in capabilityMessages))).toEqual([]);
    }
  });
});

describe('no only from where it may be said', () => {
  const unknownSoftware = (change: Parameters<typeof disco>[0] = {}) => disco({ info: {}, ...change });

  it('does not say no to blocking while the software may be one that hides it', () => {
    expect(capability([unknownSoftware()], 'blocking')?.answer).toBe('unknown');
    expect(capability([unknownSoftware({ version: ['ejabberd', '24'] })], 'blocking')?.answer).toBe('no');
  });

  it('does not say no to files or groups while a component is silent or the items were refused', () => {
    const silent = disco({ info: {}, version: ['ejabberd', '24'], silent: ['other.example.org'] });
    expect([capability([silent], 'upload')?.answer, capability([silent], 'groups')?.answer]).toEqual(['unknown', 'unknown']);
    const body = { ...discoBody({ info: {} }), items: { status: 'refused', condition: 'forbidden', text: null } as const };
    expect(capability([stored(body)], 'groups')?.answer).toBe('unknown');
    expect(capability([unknownSoftware()], 'groups')?.answer).toBe('no');
  });

  it('never says no to the web doors', () => {
    expect(capability([web()], 'web')).toMatchObject({ answer: 'unknown' });
    expect(capability([web({ websocketUrls: ['wss://example.org/ws'] })], 'web')).toMatchObject({
      answer: 'claimed',
      vantage: 'WEB',
    });
  });

  it.each([
    ['no observer is set up', [], { ...configured, observer: false }, 'not-configured'],
    ['not asked yet', [], configured, 'not-tested'],
    ['the server does not talk to us', [failing('not-federating')], configured, 'not-federating'],
    ['the server is down', [failing('connect-refused')], configured, 'unreachable'],
    ['we gave up', [failing('budget-exhausted')], configured, 'not-tested'],
  ] as const)('keeps the reason: %s', (_name, observations, settings, reason) => {
    const facts = capabilitiesOf([...observations], settings);
    expect(facts.capabilities.find(({ id }) => id === 'upload')).toMatchObject({ answer: 'unknown', reason });
    expect(facts.software).toMatchObject({ answer: 'unknown', reason });
    expect(facts.federation).toMatchObject({ answer: 'unknown', reason });
    expect(facts.xeps.filter(({ answer }) => answer === 'no')).toEqual([]);
  });

  it('takes any answer over federation for the proof of it, and an open s2s stream for a claim', () => {
    expect(of(prosody13()).federation).toMatchObject({ answer: 'yes', vantage: 'DD' });
    const refused = { ...discoBody({ info: {} }), info: { status: 'refused', condition: 'forbidden', text: null } as const };
    expect(of([stored(refused)]).federation).toMatchObject({ answer: 'yes' });
    expect(capabilitiesOf([stream('s2s', null)], { ...configured, observer: false }).federation).toMatchObject({
      answer: 'claimed',
      vantage: 'S1',
    });
    expect(of([stream('s2s', null), failing('not-federating')]).federation).toMatchObject({ reason: 'not-federating' });
  });
});

function failing(code: 'not-federating' | 'connect-refused' | 'budget-exhausted'): StoredObservation {
  const failed = { status: 'failed', failure: { code } } as const;
  return stored({ ...discoBody({}), info: failed, items: failed, version: failed, uptimeSeconds: failed, components: [] });
}

describe('contacts', () => {
  it('takes the kinds that the XEP names, once each, and only addresses that can be opened', () => {
    const fields = {
      'abuse-addresses': [
        'mailto:abuse@example.org',
        'javascript:alert(1)',
        'mailto:abuse@example.org',
        `https://e.example/${'x'.repeat(400)}`,
      ],
      'support-addresses': [' xmpp:help@rooms.example.org?join '],
      'secret-addresses': ['mailto:nobody@example.org'],
    };
    const seen = disco({ info: { forms: [form('http://jabber.org/network/serverinfo', fields)] } });
    expect(of([seen]).contacts).toEqual([
      { kind: 'abuse', address: 'mailto:abuse@example.org' },
      { kind: 'support', address: 'xmpp:help@rooms.example.org?join' },
    ]);
  });
});

describe('facts', () => {
  it('are the same whatever the order of the observations', () => {
    expect(of(ejabberd24().reverse())).toEqual(of(ejabberd24()));
  });

  it('name the observation that they rest on', () => {
    for (const fact of of(ejabberd24()).capabilities.filter(({ answer }) => answer !== 'unknown')) {
      expect(factSchema.parse(fact).observationId).toBe(fact.id === 'stream-management' ? 'c2s xmpp.example.org' : 'disco');
    }
  });
});
