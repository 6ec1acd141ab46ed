import { expect, it, vi } from 'vitest';
import { fakeApp } from '../testing/fakeDeps.ts';

const painter = () => ({ paint: vi.fn(async (svg: string) => new TextEncoder().encode(svg)), stop: async () => {} });

it('paints a provider once, however often it is asked', async () => {
  const fake = painter();
  const app = await fakeApp({}, { painter: fake });
  const [first] = await Promise.all([app.inject('/badge/card/example.org.png'), app.inject('/badge/card/EXAMPLE.org.png')]);
  expect(first.headers['content-type']).toBe('image/png');
  expect(first.headers['cache-control']).toContain('public');
  expect(first.body).toContain('example.org');
  expect(fake.paint).toHaveBeenCalledTimes(1);
});

it('has no picture of a name that nobody knows', async () => {
  const fake = painter();
  const app = await fakeApp({}, { painter: fake });
  expect((await app.inject('/badge/card/unknown.example.png')).statusCode).toBe(404);
  expect((await app.inject('/badge/card/example.org.png?x=1')).statusCode).toBe(400);
  expect(fake.paint).not.toHaveBeenCalled();
});

it('does not keep a failure', async () => {
  const fake = painter();
  fake.paint.mockRejectedValueOnce(new Error('thread gone'));
  const app = await fakeApp({}, { painter: fake });
  expect((await app.inject('/badge/card/example.org.png')).statusCode).toBe(500);
  expect((await app.inject('/badge/card/example.org.png')).statusCode).toBe(200);
});
