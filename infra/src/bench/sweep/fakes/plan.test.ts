import { courtesyKeysOf, politeLimits } from '@signpost/net';
import { expect, it } from 'vitest';
import { planProviders } from './plan.ts';

it('gives each provider a network of its own', () => {
  const networks = planProviders(600, 1, 100).map(
    ({ domain, address }) => courtesyKeysOf(domain, address, politeLimits).find(({ key }) => key.startsWith('network:'))?.key,
  );
  expect(new Set(networks).size).toBe(600);
});

it('plans one in twenty as a tarpit and one in twenty dead, in another order for another seed', () => {
  const kinds = (seed: number) => planProviders(500, seed, 100).map(({ kind }) => kind);
  for (const silent of ['tarpit', 'dead']) expect(kinds(1).filter((kind) => kind === silent)).toHaveLength(25);
  expect(kinds(1)).toEqual(kinds(1));
  expect(kinds(2)).not.toEqual(kinds(1));
  expect(kinds(2).toSorted()).toEqual(kinds(1).toSorted());
});

it('leaves no kind out of a short list', () => {
  expect(new Set(planProviders(12, 1, 100).map(({ kind }) => kind)).size).toBe(6);
});
