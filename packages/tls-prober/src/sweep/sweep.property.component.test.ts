import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCursor, writeCursor } from './knowledge/cursor.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import { curves, tls13Groups } from './names/groups.ts';
import { legacySuites, tls13Suites } from './names/suites.ts';
import { certificateKeyOf, usesCurve } from './names/suiteTraits.ts';
import { versionNames } from './names/versions.ts';
import { isDecided } from './plan/decisions.ts';
import { leastHandshakes } from './report/leastHandshakes.ts';
import type { ModelServer } from './testing/modelServer.ts';
import { simulateSweep } from './testing/simulateSweep.ts';

const listOf = (codes: readonly number[], minLength: number, maxLength: number) =>
  fc.shuffledSubarray([...codes], { minLength, maxLength });
/** ECDSA keys bind groups to their own curve, which the model leaves out. */
const modelSuites = legacySuites.filter((code) => certificateKeyOf(code) !== 'ecdsa');
const suitesOrNone = fc.option(listOf(modelSuites, 1, 25), { nil: undefined });

const servers: fc.Arbitrary<ModelServer> = fc
  .record({
    order: fc.constantFrom('server' as const, 'client' as const),
    suites: fc.record<ModelServer['suites']>({
      SSLv3: suitesOrNone,
      TLSv1: suitesOrNone,
      'TLSv1.1': suitesOrNone,
      'TLSv1.2': suitesOrNone,
      'TLSv1.3': fc.option(listOf(tls13Suites, 1, 5), { nil: undefined }),
    }),
    refusesGaps: fc.boolean(),
    failsKeyedCurves: fc.boolean(),
    groups: fc.record({ tls13: listOf(tls13Groups, 1, 12), legacy: listOf(curves, 1, 8) }),
  })
  .filter(({ suites }) => versionNames.some((version) => suites[version] !== undefined));

const sorted = (codes: readonly number[]): number[] => [...codes].sort((a, b) => a - b);

function expectKnown(knowledge: Knowledge, server: ModelServer): void {
  for (const version of versionNames) {
    const own = server.suites[version];
    expect([version, knowledge.versions[version].support]).toEqual([version, own === undefined ? 'no' : 'yes']);
    expect(sorted(knowledge.versions[version].suites.accepted)).toEqual(sorted(own ?? []));
    const { order } = knowledge.versions[version].suites;
    if (order !== 'unknown') expect(order).toBe(server.order);
  }
  if (server.suites['TLSv1.3']) expect(sorted(knowledge.groups.tls13.accepted)).toEqual(sorted(server.groups.tls13));
  const usesGroups = versionNames.some((version) => version !== 'TLSv1.3' && server.suites[version]?.some(usesCurve));
  expect(sorted(knowledge.groups.legacy.accepted)).toEqual(usesGroups ? sorted(server.groups.legacy) : []);
  expect(knowledge.complete).toBe(true);
}

describe('a sweep', { timeout: 60_000 }, () => {
  it.each(['polite', 'fast'] as const)('learns exactly what a server takes, %s', (mode) => {
    fc.assert(
      fc.property(servers, fc.infiniteStream(fc.nat(100)), (server, picks) => {
        const pick = (underWay: number) => (picks.next().value ?? 0) % Math.max(1, underWay);
        expectKnown(simulateSweep(server, mode, { pick }).knowledge, server);
      }),
      { numRuns: 60 },
    );
  });

  it('settles what decides a letter within 15 handshakes in polite mode', () => {
    fc.assert(
      fc.property(servers, (server) => {
        expect(simulateSweep(server, 'polite', { settled: isDecided }).settledAfter).toBeLessThanOrEqual(15);
      }),
      { numRuns: 100 },
    );
  });

  it('goes on from a cursor with what it knew', () => {
    fc.assert(
      fc.property(servers, fc.integer({ min: 1, max: 25 }), (server, budget) => {
        let knowledge = simulateSweep(server, 'polite', { budget }).knowledge;
        for (let run = 0; run < 400 && !knowledge.complete; run++) {
          const cursor = writeCursor(knowledge, new Date(0).toISOString());
          const restored = readCursor(cursor, new Date(1000))?.knowledge;
          expect(restored).toBeDefined();
          knowledge = simulateSweep(server, 'polite', { budget, ...(restored ? { knowledge: restored } : {}) }).knowledge;
        }
        expectKnown(knowledge, server);
      }),
      { numRuns: 30 },
    );
  });

  it.each(['polite', 'fast'] as const)('never strays far from the least possible number of handshakes, %s', (mode) => {
    fc.assert(
      fc.property(servers, (server) => {
        const { knowledge, hellos } = simulateSweep(server, mode);
        expect(hellos).toBeLessThanOrEqual(leastHandshakes(knowledge).total * 1.15 + 18);
      }),
      { numRuns: 60 },
    );
  });
});
