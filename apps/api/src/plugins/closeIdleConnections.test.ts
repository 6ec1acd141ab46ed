import { expect, it, vi } from 'vitest';
import { fakeApp, fakeReads } from '../testing/fakeDeps.ts';

it('finishes an answer that is under way, and then does not wait for the connection to be given up', async () => {
  let finish = () => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const getServiceInfo = vi.fn(() => finished.then(fakeReads.getServiceInfo));
  const app = await fakeApp({ getServiceInfo });
  const origin = await app.listen({ port: 0, host: '127.0.0.1' });
  const answer = fetch(`${origin}/api/v1/service`);
  await vi.waitFor(() => expect(getServiceInfo).toHaveBeenCalled(), { timeout: 10_000 });
  const closed = app.close();
  setTimeout(finish, 200);
  expect((await answer).status).toBe(200);
  await closed;
}, 20_000);
