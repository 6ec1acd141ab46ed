import { describe, expect, it } from 'vitest';
import { readRecorded } from './readRecorded.ts';

const features =
  "<stream:features><mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>PLAIN</mechanism></mechanisms></stream:features>";
const header =
  "<?xml version='1.0'?><stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>";
const info =
  "<query xmlns='http://jabber.org/protocol/disco#info'><identity category='server' type='im'/><feature var='a'/><feature var='a'/></query>";
const stanzas = "xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'";

describe('a recorded answer', () => {
  it.each([
    ['cut out of its stream', features],
    ['in a stream that was left open', `<!-- a comment -->\n<!-- another -->\n${header}${features}`],
    ['in a stream that was closed', `${header}${features}</stream:stream>`],
  ])('of features is read: %s', (_name, text) => {
    expect(readRecorded(text)[0]).toMatchObject({ kind: 'features', value: { mechanisms: ['PLAIN'] } });
  });

  it.each([
    ['alone', info],
    ['in its IQ', `<iq type='result' id='1'>${info}</iq>`],
    ['wrapped twice', `<query xmlns='http://jabber.org/protocol/disco#info' node='x'>${info}</query>`],
  ])('of disco is read: %s', (_name, text) => {
    expect(readRecorded(text)).toMatchObject([
      { kind: 'info', value: { features: ['a'], identities: [{ category: 'server' }] } },
    ]);
  });

  it('of a refusal keeps its condition, whole or cut out', () => {
    const error = `<error type='auth'><forbidden ${stanzas}/></error>`;
    expect(readRecorded(error)).toEqual([{ kind: 'refused', condition: 'forbidden' }]);
    expect(readRecorded(`<iq type='error' id='1'>${error}</iq>`)).toEqual([{ kind: 'refused', condition: 'forbidden' }]);
  });

  it.each([
    ['cut off', `${header}<stream:features><starttls`, 'cut off'],
    ['with entities', '<!DOCTYPE a [<!ENTITY b "c">]><iq/>', expect.any(String)],
    ['empty', '', 'cut off'],
  ])('that no probe would take is unreadable: %s', (_name, text, why) => {
    expect(readRecorded(text)).toEqual([{ kind: 'unreadable', why }]);
  });

  it('of a sign-up form and of an uptime is read', () => {
    const form = "<query xmlns='jabber:iq:register'><instructions>Choose</instructions><username/><password/><email/></query>";
    expect(readRecorded(`<iq type='result' id='1'>${form}</iq>`)).toMatchObject([
      { kind: 'sign-up', value: { fields: ['username', 'password', 'email'], emailAsked: true, captcha: false } },
    ]);
    expect(readRecorded("<query xmlns='jabber:iq:last' seconds='86400'/>")).toEqual([{ kind: 'uptime', seconds: 86_400 }]);
  });
});

const sasl = 'xmlns="urn:ietf:params:xml:ns:xmpp-sasl"';
const mechanisms = (...names: string[]) =>
  `<mechanisms ${sasl}>${names.map((name) => `<mechanism>${name}</mechanism>`).join('')}</mechanisms>`;

describe('features in the ways of other software', () => {
  it.each<[string, string, object]>([
    [
      'Openfire: names itself in caps, compresses, and lists one mechanism twice',
      `<stream:features>${mechanisms('SCRAM-SHA-1', 'PLAIN', 'PLAIN')}<compression xmlns="http://jabber.org/features/compress"><method>zlib</method></compression>
       <ver xmlns="urn:xmpp:features:rosterver"/><register xmlns="http://jabber.org/features/iq-register"/>
       <c xmlns="http://jabber.org/protocol/caps" hash="sha-1" node="https://www.igniterealtime.org/projects/openfire/" ver="x="/></stream:features>`,
      {
        compression: ['zlib'],
        register: true,
        mechanisms: ['SCRAM-SHA-1', 'PLAIN'],
        all: expect.arrayContaining(['{http://jabber.org/protocol/caps}c']),
      },
    ],
    [
      'Tigase: shows stream management and the old login before the new one',
      `<stream:features>${mechanisms('SCRAM-SHA-256-PLUS', 'SCRAM-SHA-256', 'PLAIN')}<auth xmlns="http://jabber.org/features/iq-auth"/>
       <sm xmlns="urn:xmpp:sm:3"/><register xmlns="http://jabber.org/features/iq-register"/></stream:features>`,
      { register: true, all: expect.arrayContaining(['{urn:xmpp:sm:3}sm', '{http://jabber.org/features/iq-auth}auth']) },
    ],
    [
      'MongooseIM: STARTTLS that may be left out, beside mechanisms',
      `<stream:features><starttls xmlns="urn:ietf:params:xml:ns:xmpp-tls"/>${mechanisms('SCRAM-SHA-512', 'PLAIN')}</stream:features>`,
      { starttls: { offered: true, required: false }, mechanisms: ['SCRAM-SHA-512', 'PLAIN'] },
    ],
    [
      'Snikket: sign-up and invitations side by side',
      `<stream:features>${mechanisms('SCRAM-SHA-1')}<register xmlns="urn:xmpp:invite"/><register xmlns="urn:xmpp:ibr-token:0"/>
       <register xmlns="http://jabber.org/features/iq-register"/></stream:features>`,
      { register: true, registerToken: true },
    ],
    [
      'Metronome: dialback and limits of its own kind in a stream between servers',
      `<stream:features><dialback xmlns="urn:xmpp:features:dialback"><errors/></dialback><bidi xmlns="urn:xmpp:features:bidi"/></stream:features>`,
      { dialback: { offered: true, errors: true }, mechanisms: [], limits: null },
    ],
  ])('are read: %s', (_name, text, value) => expect(readRecorded(text)[0]).toMatchObject({ kind: 'features', value }));
});
