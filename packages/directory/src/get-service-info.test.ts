import { english } from '@signpost/contracts';
import { expect, it } from 'vitest';
import { notConfigured } from './get-service-info.ts';

const nothing = { observer: false, ownCertificate: false, validatingResolver: false };

it('names what cannot be seen, in words that exist', () => {
  const facts = notConfigured(nothing).map(({ fact }) => fact);
  expect(facts).toEqual(['fact.observer', 'fact.own-certificate', 'fact.dnssec']);
  for (const fact of facts) expect(english).toHaveProperty([fact]);
});

it('leaves out what can', () => {
  expect(notConfigured({ ...nothing, observer: true }).map(({ fact }) => fact)).toEqual(['fact.own-certificate', 'fact.dnssec']);
});
