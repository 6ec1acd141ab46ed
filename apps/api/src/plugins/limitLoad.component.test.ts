import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { fakeApp } from '../testing/fakeDeps.ts';

it('refuses data while the event loop lags, but tells that it lives', async () => {
  const app = await fakeApp();
  await app.ready();
  await lag();
  const refused = await app.inject('/api/v1/providers');
  expect([refused.statusCode, refused.json().error.code]).toEqual([503, 'error.overloaded']);
  expect(refused.headers['retry-after']).toBe('10');
  expect((await app.inject('/healthz')).statusCode).toBe(200);
}, 30_000);

/** The mean delay is taken once a second: two turns that last longer, one right after the other, fill a whole sample. */
async function lag(): Promise<void> {
  for (let turn = 0; turn < 2; turn += 1) {
    const until = performance.now() + 2500;
    while (performance.now() < until);
    await nextTurn();
    await nextTurn();
  }
}
