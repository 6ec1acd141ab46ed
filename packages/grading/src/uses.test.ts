import { directions, type StoredObservation } from '@signpost/contracts';
import { describe, expect, it } from 'vitest';
import { configured, dns, stream, web } from './fixture.ts';
import { sweep, withTrait } from './fixtureSweep.ts';
import { checks } from './registry.ts';
import { viewOf } from './view.ts';

/** Servers good and bad, so that whatever a check looks at shows in what it says. */
const worlds = directions.flatMap((direction) =>
  [
    {},
    ...(['anonymous', 'rc4', 'block64', 'not-aead', 'not-forward-secret'] as const).map(withTrait),
    { compression: 'yes', earlyData: 'yes', secureRenegotiation: 'no', primes: [{ bits: 1024, sha256: 'x', name: null }] },
  ].map((change) => [dns(), stream(direction), web(), sweep(direction, change as never)]),
);
const judged = (observations: readonly StoredObservation[], index: number) =>
  directions.map((direction) => {
    const view = viewOf({ domain: 'example.org', observations, configured }, direction);
    return JSON.stringify(checks[index]?.judge(view).map(({ outcome, seen }) => ({ outcome, seen })));
  });
/** Whether what a check says hangs on observations of a kind. */
const hangsOn = (index: number, kind: string): boolean =>
  worlds.some((world) => {
    const without = world.filter(({ body }) => body.kind !== kind);
    return judged(world, index).join() !== judged(without, index).join();
  });

describe('what a check says it uses', () => {
  it.each(checks.map(({ id }, index) => [id, index] as const))('%s', (_id, index) => {
    const check = checks[index];
    const uses: readonly string[] = check?.uses ?? [];
    if (hangsOn(index, 'tls-sweep')) expect(uses).toContain('sweep');
    if (hangsOn(index, 'web')) expect(uses).toContain('web');
    if (check?.withoutStream) expect([hangsOn(index, 'stream'), hangsOn(index, 'tls-sweep')]).toEqual([false, false]);
    if (hangsOn(index, 'stream')) expect(check?.withoutStream).toBeUndefined();
  });

  it('is put to the test for most of those that use a sweep', () => {
    const said = checks.flatMap(({ uses }, index) => (uses?.includes('sweep') ? [index] : []));
    expect(said.filter((index) => hangsOn(index, 'tls-sweep')).length).toBeGreaterThan(10);
  });
});
