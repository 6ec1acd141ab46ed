import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import type { ApiClient } from '../data/createApiClient.ts';
import { takeReport } from './takeReport.ts';

const form = 'application/x-www-form-urlencoded';
const post = (body: string, type = form) =>
  Object.assign(Readable.from([Buffer.from(body)]), { headers: { 'content-type': type } }) as unknown as Parameters<
    typeof takeReport
  >[0];

async function report(request: Parameters<typeof takeReport>[0]) {
  const sent: unknown[] = [];
  const api = { reportRoom: async (...what: unknown[]) => sent.push(what) > 0 } as unknown as ApiClient;
  return { taken: await takeReport(request, 'a@rooms.example', api), sent };
}

it('hands a good form on', async () => {
  const { taken, sent } = await report(post('reason=spam&text=Buy+now%21'));
  expect(taken).toBe(true);
  expect(sent).toEqual([['a@rooms.example', { reason: 'spam', text: 'Buy now!' }]]);
});

it('hands nothing else on', async () => {
  for (const request of [
    post('reason=boring'),
    post(''),
    post('{"reason":"spam"}', 'application/json'),
    post(`reason=spam&text=${'x'.repeat(9000)}`),
  ])
    expect(await report(request)).toEqual({ taken: false, sent: [] });
});
