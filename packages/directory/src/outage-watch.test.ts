import type { Failure, Observation } from '@signpost/contracts';
import type { Net } from '@signpost/net';
import { buildDnsBody, buildObservation, buildStreamBody, ManualClock } from '@signpost/testing';
import { expect, it } from 'vitest';
import { createOutageWatch } from './outage-watch.ts';

const stream = (failure?: Failure['code']): Observation[] => [
  { ...buildObservation({ body: buildStreamBody() }), ...(failure ? { failure: { code: failure } } : {}) },
];
const net = (works: boolean) =>
  ({
    resolver: {
      validating: false,
      query: async () =>
        works
          ? { ok: true, value: { records: ['192.0.2.1'], dnssec: 'unknown' } }
          : { ok: false, failure: { code: 'dns-timeout' } },
    },
  }) as unknown as Net;
const nothing: Observation[] = [
  buildObservation({
    body: {
      ...buildDnsBody(),
      services: [{ service: 'xmpp-client', status: 'failed', dnssec: 'unknown', targets: [], failure: { code: 'dns-timeout' } }],
    },
  }),
];
const watch = () => createOutageWatch(new ManualClock(), ['control.example']);
const never = new AbortController().signal;

it('calls DNS that gives nothing to anybody our outage, and DNS that gives nothing for one domain theirs', async () => {
  await expect(watch().checkDns(net(false), nothing, never)).rejects.toMatchObject({ code: 'own-outage' });
  await expect(watch().checkDns(net(true), nothing, never)).resolves.toBeUndefined();
});

it('calls nobody down while nobody was reached', () => {
  const { checkStreams } = watch();
  expect(() => checkStreams('one.example', stream('connect-timeout'))).toThrow('almost nobody');
  expect(() => checkStreams('two.example', stream('connect-unreachable'))).toThrow('almost nobody');
});

it('believes a dead server once others were reached', () => {
  const { checkStreams } = watch();
  checkStreams('alive.example', stream());
  expect(() => checkStreams('dead.example', stream('connect-timeout'))).not.toThrow();
});

it('counts a refusal as an answer of theirs', () => {
  expect(() => watch().checkStreams('refuses.example', stream('connect-refused'))).not.toThrow();
});

it('notices when most of many unrelated servers fall silent at once', () => {
  const { checkStreams } = watch();
  for (const name of ['a', 'b', 'c']) checkStreams(`${name}.example`, stream());
  for (const name of ['d', 'e', 'f']) checkStreams(`${name}.example`, stream('connect-timeout'));
  expect(() => checkStreams('a.example', stream('connect-timeout'))).toThrow('almost nobody');
});
