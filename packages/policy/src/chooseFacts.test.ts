import { expect, it } from 'vitest';
import { chooseFacts } from './chooseFacts.ts';
import { readPolicy } from './readPolicy.ts';

const reading = (url: string, text: string) => ({ url, reading: readPolicy(text) });

it('joins what several texts of a provider say, and keeps where they differ', () => {
  const facts = chooseFacts([
    reading('https://a.example/terms', 'Messages are kept for 30 days. You must be at least 16 years old.'),
    reading('https://a.example/privacy', 'Messages are kept for 14 days. We do not log IP addresses.'),
  ]);
  const of = (id: string) => facts.find(({ fact }) => fact === id);
  expect(of('minimumAge')).toMatchObject({ value: 16, url: 'https://a.example/terms' });
  expect(of('ipLogs')).toMatchObject({ value: 'none', url: 'https://a.example/privacy' });
  expect(of('messageArchive')).toMatchObject({ value: 30, conflict: [{ value: 14, quote: 'Messages are kept for 14 days.' }] });
  expect(facts).toHaveLength(13);
});
