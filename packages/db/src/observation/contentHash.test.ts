import { buildDnsBody, buildStreamBody } from '@signpost/testing';
import { expect, it } from 'vitest';
import { contentHash } from './contentHash.ts';

const stream = buildStreamBody();

it('is the same whatever the times and the order of fields', () => {
  const later = Object.fromEntries(Object.entries({ ...stream, connectMs: 999, featuresMs: 1 }).reverse());
  expect(contentHash({ body: later as typeof stream })).toBe(contentHash({ body: stream }));
  const failure = { code: 'connect-timeout', detail: 'after 10 s' } as const;
  expect(contentHash({ body: stream, failure })).toBe(contentHash({ body: stream, failure: { code: 'connect-timeout' } }));
});

it('differs with what was seen', () => {
  const body = buildDnsBody();
  expect(contentHash({ body: { ...body, dnssec: 'bogus' } })).not.toBe(contentHash({ body: { ...body, dnssec: 'secure' } }));
  expect(contentHash({ body, failure: { code: 'dns-failed' } })).not.toBe(contentHash({ body }));
});
