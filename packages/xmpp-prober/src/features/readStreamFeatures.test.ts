import { streamFeaturesSchema } from '@signpost/contracts';
import { describe, expect, it } from 'vitest';
import type { XmlElement } from '../xml/xmlElement.ts';
import { XmlStreamReader } from '../xml/xmlStreamReader.ts';
import { readStreamFeatures } from './readStreamFeatures.ts';

/** Reads features as they stand in a stream; `header` is left out where a transcript begins without one. */
function featuresOf(inside: string): ReturnType<typeof readStreamFeatures> {
  const stream = "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>";
  const events = new XmlStreamReader().write(Buffer.from(`${stream}<stream:features>${inside}</stream:features>`));
  const element: XmlElement | null = events[1]?.type === 'element' ? events[1].element : null;
  if (!element) throw new Error('no features');
  const features = readStreamFeatures(element);
  expect(streamFeaturesSchema.parse(features)).toEqual(features);
  return features;
}

describe('readStreamFeatures', () => {
  it('reads a server that demands TLS', () => {
    const features = featuresOf(
      "<c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='http://example.org' ver='x='/>" +
        "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'><required/></starttls>",
    );
    expect(features.starttls).toEqual({ offered: true, required: true });
    expect(features.mechanisms).toEqual([]);
    expect(features.sasl2).toBeNull();
    expect(features.limits).toBeNull();
    expect(features.all).toEqual(['{http://jabber.org/protocol/caps}c', '{urn:ietf:params:xml:ns:xmpp-tls}starttls']);
  });

  it('reads an old server that offers all in the clear', () => {
    const features = featuresOf(
      "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>" +
        "<compression xmlns='http://jabber.org/features/compress'><method>zlib</method></compression>" +
        "<push xmlns='p1:push'/><mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>" +
        '<mechanism>PLAIN</mechanism><mechanism>DIGEST-MD5</mechanism><mechanism>PLAIN</mechanism></mechanisms>' +
        "<register xmlns='http://jabber.org/features/iq-register'/>",
    );
    expect(features.starttls).toEqual({ offered: true, required: false });
    expect(features.compression).toEqual(['zlib']);
    expect(features.mechanisms).toEqual(['PLAIN', 'DIGEST-MD5']);
    expect(features.register).toBe(true);
  });

  it('reads SASL2 with all that it shows before login', () => {
    const features = featuresOf(
      "<authentication xmlns='urn:xmpp:sasl:2'><mechanism>SCRAM-SHA-256</mechanism><inline>" +
        "<bind xmlns='urn:xmpp:bind:0'><inline><feature var='urn:xmpp:sm:3'/><feature var='urn:xmpp:carbons:2'/></inline></bind>" +
        "<sm xmlns='urn:xmpp:sm:3'/><fast xmlns='urn:xmpp:fast:0'><mechanism>HT-SHA-256-EXPR</mechanism></fast></inline>" +
        "<upgrade xmlns='urn:xmpp:sasl:upgrade:0'>UPGR-SCRAM-SHA-512</upgrade></authentication>" +
        "<sasl-channel-binding xmlns='urn:xmpp:sasl-cb:0'><channel-binding type='tls-exporter'/></sasl-channel-binding>",
    );
    expect(features.sasl2).toEqual({
      mechanisms: ['SCRAM-SHA-256'],
      inline: ['{urn:xmpp:bind:0}bind', '{urn:xmpp:sm:3}sm', '{urn:xmpp:fast:0}fast'],
      bindInline: ['urn:xmpp:sm:3', 'urn:xmpp:carbons:2'],
      fastMechanisms: ['HT-SHA-256-EXPR'],
      upgrades: ['UPGR-SCRAM-SHA-512'],
    });
    expect(features.channelBindings).toEqual(['tls-exporter']);
  });

  it('reads s2s, sign-up and limits', () => {
    const features = featuresOf(
      "<dialback xmlns='urn:xmpp:features:dialback'><errors/></dialback><register xmlns='urn:xmpp:invite'/>" +
        "<register xmlns='urn:xmpp:register:0'><flow id='1'><name>By mail</name></flow><flow id='two'/></register>" +
        "<limits xmlns='urn:xmpp:stream-limits:0'><max-bytes>262144</max-bytes><idle-seconds>soon</idle-seconds></limits>",
    );
    expect(features.dialback).toEqual({ offered: true, errors: true });
    expect(features.register).toBe(false);
    expect(features.registerToken).toBe(true);
    expect(features.registerFlows).toEqual(['By mail', 'two']);
    expect(features.limits).toEqual({ maxBytes: 262_144, idleSeconds: null });
  });

  const sasl = "xmlns='urn:ietf:params:xml:ns:xmpp-sasl'";
  it.each([
    [
      'one that knows a digest alone',
      `<mechanisms ${sasl}><mechanism>DIGEST-MD5</mechanism></mechanisms>`,
      { mechanisms: ['DIGEST-MD5'] },
    ],
    [
      'one between servers, long ago',
      "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/><dialback xmlns='urn:xmpp:features:dialback'/>",
      { dialback: { offered: true, errors: false }, mechanisms: [] },
    ],
    [
      'one after login',
      "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><required/></bind><sm xmlns='urn:xmpp:sm:2'/><sm xmlns='urn:xmpp:sm:3'/>",
      {
        all: ['{urn:ietf:params:xml:ns:xmpp-bind}bind', '{urn:xmpp:sm:2}sm', '{urn:xmpp:sm:3}sm'],
        starttls: { offered: false, required: false },
      },
    ],
    ['an empty one', '', { all: [], sasl2: null, limits: null, register: false }],
  ])('reads %s', (_name, inside, expected) => {
    expect(featuresOf(inside)).toMatchObject(expected);
  });

  it('keeps what a hostile server lists within bounds', () => {
    const features = featuresOf(mechanisms(500));
    expect(features.mechanisms).toHaveLength(200);
    expect(features.mechanisms.every((name) => name.length <= 300 && !name.includes('\u202e'))).toBe(true);
  });
});

const mechanisms = (count: number): string => {
  const each = Array.from({ length: count }, (_, index) => `<mechanism>${index}&#x202e;${'M'.repeat(310)}</mechanism>`);
  return `<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>${each.join('')}</mechanisms>`;
};
