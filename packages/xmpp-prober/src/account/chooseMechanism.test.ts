import { describe, expect, it } from 'vitest';
import { readStreamFeatures } from '../features/readStreamFeatures.ts';
import { ns } from '../stream/namespaces.ts';
import { xml } from '../xml/xmlElement.ts';
import { chooseMechanism } from './chooseMechanism.ts';

const named = { jid: 'me@example.org', password: 'x' };
const featuresOf = (mechanisms: string[], bindings: string[] = []) =>
  readStreamFeatures(
    xml('features', ns.stream, {}, [
      xml(
        'mechanisms',
        ns.sasl,
        {},
        mechanisms.map((name) => xml('mechanism', ns.sasl, {}, [name])),
      ),
      xml(
        'sasl-channel-binding',
        ns.channelBinding,
        {},
        bindings.map((type) => xml('channel-binding', ns.channelBinding, { type })),
      ),
    ]),
  );
const choose = (mechanisms: string[], bindings: string[] = [], tls = 'TLSv1.3', account: object = named) => {
  const choice = chooseMechanism(featuresOf(mechanisms, bindings), account as typeof named, tls);
  if (!choice.ok) return choice.failure.code;
  return [choice.value.name, ...(choice.value.kind === 'scram' ? [choice.value.header] : [])].join(' ');
};

describe('the login', () => {
  const all = ['PLAIN', 'SCRAM-SHA-1', 'SCRAM-SHA-1-PLUS', 'SCRAM-SHA-256', 'SCRAM-SHA-256-PLUS', 'SCRAM-SHA-512'];
  it.each([
    ['the strongest hash', all, [], 'TLSv1.3', 'SCRAM-SHA-512 n,,'],
    [
      'bound by the exporter',
      all.slice(0, 5),
      ['tls-exporter', 'tls-server-end-point'],
      'TLSv1.3',
      'SCRAM-SHA-256-PLUS p=tls-exporter,,',
    ],
    [
      'bound by the end point',
      all.slice(0, 5),
      ['tls-server-end-point'],
      'TLSv1.3',
      'SCRAM-SHA-256-PLUS p=tls-server-end-point,,',
    ],
    ['bound by tls-unique before TLS 1.3', all.slice(0, 5), [], 'TLSv1.2', 'SCRAM-SHA-256-PLUS p=tls-unique,,'],
    ['not bound where no type is sure', all.slice(0, 5), [], 'TLSv1.3', 'SCRAM-SHA-256 n,,'],
    ['not bound by a type we lack', all.slice(0, 5), ['tls-future'], 'TLSv1.3', 'SCRAM-SHA-256 n,,'],
    ['a stripped offer is noticed', ['PLAIN', 'SCRAM-SHA-1'], [], 'TLSv1.3', 'SCRAM-SHA-1 y,,'],
  ])('%s', (_name, mechanisms, bindings, tls, expected) => expect(choose(mechanisms, bindings, tls)).toBe(expected));

  it('is never PLAIN without leave, nor where SCRAM is offered', () => {
    expect(choose(['PLAIN'])).toBe('service-denied');
    expect(choose(['PLAIN', 'DIGEST-MD5'], [], 'TLSv1.3', { ...named, allowPlain: true })).toBe('PLAIN');
    expect(choose(['PLAIN', 'SCRAM-SHA-1'], [], 'TLSv1.3', { ...named, allowPlain: true })).toBe('SCRAM-SHA-1 y,,');
  });

  it('is anonymous for guests alone, and only where offered', () => {
    expect(choose(['ANONYMOUS', 'SCRAM-SHA-1'], [], 'TLSv1.3', { jid: null })).toBe('ANONYMOUS');
    expect(choose(['SCRAM-SHA-1'], [], 'TLSv1.3', { jid: null })).toBe('not-configured');
    expect(choose(['ANONYMOUS'])).toBe('service-denied');
  });
});
