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
});
