import { failure } from '@signpost/contracts';
import { expect, it } from 'vitest';
import { dns, dnsBody, serviceOf, stream } from '../fixture.ts';
import { viewOf } from '../view.ts';
import { directTls } from './directTls.ts';

const configured = { observer: true, ownCertificate: true, validatingResolver: true };
const named = dns({ services: [...dnsBody().services, serviceOf('xmpps-client')] });
const absent = { ...serviceOf('xmpps-client'), status: 'absent' as const, targets: [] };
const seenIn = (...observations: Parameters<typeof viewOf>[0]['observations']) =>
  directTls.judge(viewOf({ domain: 'example.org', observations, configured }, 'c2s'))[0]?.seen.id;

it('says dead only of what was tried, and absent only where DNS was heard', () => {
  const dead = { security: 'direct', tls: null, after: null, before: null, reached: 'nothing' } as const;
  expect(seenIn(named, stream('c2s', { security: 'direct' }))).toBe('seen.direct-tls');
  expect(seenIn(named, stream('c2s', { ...dead, failure: failure('connect-refused') }))).toBe('seen.direct-tls-dead');
  expect(seenIn(named)).toBeUndefined();
  expect(seenIn(named, stream('c2s', { ...dead, failure: failure('our-fault') }))).toBeUndefined();
  expect(seenIn(dns({ services: [...dnsBody().services, absent] }))).toBe('seen.no-direct-tls');
  expect(seenIn(dns({ services: [{ ...absent, status: 'failed', failure: failure('dns-timeout') }] }))).toBeUndefined();
  expect(seenIn()).toBeUndefined();
});
