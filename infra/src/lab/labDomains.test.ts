import { expect, it } from 'vitest';
import { labDomains } from './labDomains.ts';

it('says of every domain what it is, in one sentence', () => {
  for (const { what } of labDomains) expect(what).toMatch(/^[A-Z].{10,160}\.$/);
  expect(new Set(labDomains.map(({ domain }) => domain)).size).toBe(labDomains.length);
});
