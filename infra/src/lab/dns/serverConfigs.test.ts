import { expect, it } from 'vitest';
import { knotConfig } from './knotConfig.ts';
import { unboundConfig } from './unboundConfig.ts';

it('quotes folders, so that they may hold spaces', () => {
  expect(knotConfig('/a b', '/a b/knot.sock', [{ origin: 'example', signed: true }])).toContain('rundir: "/a b"\n');
  expect(unboundConfig('/a b', '/a b/key', [])).toContain('trust-anchor-file: "/a b/key"\n');
});

it('signs the zones that are to be signed, and only those', () => {
  const zones = [
    { origin: 'example', signed: true },
    { origin: 'unsigned.example', signed: false },
  ];
  expect(knotConfig('/run', '/run/knot.sock', zones).match(/dnssec-signing: on/g)).toHaveLength(1);
});

it('lets the resolver know no zone but ours', () => {
  expect(unboundConfig('/run', '/run/key', ['example'])).toMatch(
    /local-zone: "\." static\n[\s\S]*name: "example\."\n {2}stub-addr: 127\.0\.1\.53@5300/,
  );
});
