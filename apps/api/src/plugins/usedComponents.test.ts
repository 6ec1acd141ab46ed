import { expect, it } from 'vitest';
import { usedComponents } from './usedComponents.ts';

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });

it('keeps what is referred to, also in a circle, and drops the rest', () => {
  const schemas = { A: { of: reference('B') }, B: { of: reference('A') }, Unused: { of: reference('A') } };
  expect(usedComponents({ paths: reference('A') }, schemas)).toEqual({ A: schemas.A, B: schemas.B });
});
