import { expect, it } from 'vitest';
import { createMemoryCourtesyStore } from './courtesy/createMemoryCourtesyStore.ts';
import { createPublicNet } from './createPublicNet.ts';
import { listen, plainServer } from './fakes/loopbackServer.ts';
import { systemClock } from './systemClock.ts';

const options = {
  contact: 'https://signpost.example/about',
  courtesy: createMemoryCourtesyStore(systemClock),
  clock: systemClock,
};

it('names its contact and dials nothing of this machine', async () => {
  const net = createPublicNet({ ...options, resolver: '127.0.0.1:9', ownAddresses: ['198.41.0.4'] });
  const trap = await listen(plainServer());
  expect(net.identity).toEqual({ userAgent: 'Signpost/0.1 (+https://signpost.example/about)', contact: options.contact });
  for (const address of ['127.0.0.1', '::1', '198.41.0.4']) {
    for (const port of [443, 5222, trap.port]) {
      expect(await net.dial({ domain: 'x.example', address, port })).toMatchObject({ failure: { code: 'address-forbidden' } });
    }
  }
  expect(trap.counts.accepted).toBe(0);
  await trap.stop();
});

it('believes no AD bit unless its resolver is said to validate', () => {
  expect(createPublicNet({ ...options, resolver: '127.0.0.1:9' }).resolver.validating).toBe(false);
  expect(createPublicNet({ ...options, resolver: '127.0.0.1:9', validating: true }).resolver.validating).toBe(true);
});
