import { createAuthority } from '@signpost/testing';
import { expect, it } from 'vitest';
import { countLinked } from './countLinked.ts';

it('counts up to the first certificate that the next one did not sign', async () => {
  const root = await createAuthority();
  const intermediate = await root.createIntermediate('Between');
  const impostor = await root.createIntermediate('Between');
  const leaf = await intermediate.issue({ dnsNames: ['chat.example'] });
  expect(countLinked([leaf.der, intermediate.der, root.der])).toBe(3);
  expect(countLinked([leaf.der, root.der])).toBe(1);
  expect(countLinked([leaf.der, impostor.der, root.der])).toBe(1);
  expect(countLinked([leaf.der, intermediate.der, impostor.der, root.der])).toBe(2);
  expect(countLinked([Uint8Array.of(1), Uint8Array.of(2)])).toBe(1);
  expect(countLinked([])).toBe(0);
});
