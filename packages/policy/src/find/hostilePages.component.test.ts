import { gzipSync } from 'node:zlib';
import { policyWalkSchema } from '@signpost/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakePdf } from '../fakes/fakePdf.ts';
import { type FakeAnswer, type FakeSite, privacyPage, startFakeSite, tosForm } from '../fakes/fakeSite.ts';
import { findPolicy } from './findPolicy.ts';

let site: FakeSite;
beforeAll(async () => {
  site = await startFakeSite();
});
afterAll(() => site.stop());

async function walkTo(pages: Record<string, FakeAnswer>) {
  site.serve(pages);
  const request = { domain: 'chat.example', discoForms: [tosForm('https://chat.example/tos')] };
  return policyWalkSchema.parse(await findPolicy(site.net, request));
}

const redirectTo =
  (location: string): FakeAnswer =>
  (_request, response) =>
    void response.writeHead(302, { location }).end();

describe('what a stranger may send', () => {
  const cases: [string, FakeAnswer, object][] = [
    [
      'an endless stream',
      (_request, response) => void setInterval(() => response.write('x'.repeat(100_000)), 1).unref(),
      { failure: { code: 'limit-exceeded' } },
    ],
    [
      'a gzip bomb',
      (_request, response) =>
        void response
          .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
          .end(gzipSync(Buffer.alloc(50_000_000))),
      { failure: { code: 'limit-exceeded' } },
    ],
    [
      'a hundred megabytes',
      (_request, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end(Buffer.alloc(100_000_000)),
      { outcome: 'failed' },
    ],
    [
      'a redirect to a private address',
      redirectTo('https://private.example/privacy'),
      { failure: { code: 'address-forbidden' } },
    ],
    ['a redirect to a literal address', redirectTo('https://127.0.0.1/privacy'), { failure: { code: 'address-forbidden' } }],
    ['a redirect to plain HTTP', redirectTo('http://other.example/privacy'), { failure: { code: 'redirect-forbidden' } }],
    [
      'thirty redirects',
      ({ url = '' }, response) => void response.writeHead(302, { location: `/tos?${Number(url.split('?')[1] ?? 0) + 1}` }).end(),
      { failure: { code: 'redirect-forbidden' } },
    ],
    ['an error', (_request, response) => void response.writeHead(500).end(), { failure: { code: 'http-status', detail: '500' } }],
    [
      'a picture',
      (_request, response) => void response.writeHead(200, { 'content-type': 'image/png' }).end('\u0089PNG'),
      { refusal: 'unsupported-type' },
    ],
    [
      'a PDF without text',
      (_request, response) => void response.writeHead(200, { 'content-type': 'application/pdf' }).end(fakePdf('')),
      { refusal: 'no-text' },
    ],
    ['tags nested without end', '<div>'.repeat(100_000), { refusal: 'too-deep' }],
    ['nothing', '', { refusal: 'no-text' }],
    ['a closed connection', ({ socket }) => void socket.destroy(), { outcome: 'failed' }],
  ];
  it.each(cases)('%s is a step with its reason', async (_, answer, step) => {
    const more = Array.from({ length: 30 }, (_unused, index) => [`/tos?${index}`, answer]);
    const walk = await walkTo({ '/tos': answer, ...Object.fromEntries(more) });
    expect(walk.steps[0]).toMatchObject({ url: 'https://chat.example/tos', ...step });
    expect(walk.documents).toEqual([]);
  });

  it('is read where it is a PDF', async () => {
    const pdf: FakeAnswer = (_request, response) =>
      void response.writeHead(200, { 'content-type': 'application/pdf' }).end(fakePdf('Messages are kept for 14 days.'));
    expect((await walkTo({ '/tos': pdf })).documents).toMatchObject([
      { mediaType: 'application/pdf', text: 'Messages are kept for 14 days.' },
    ]);
  });

  it('is no page when a redirect leads to where robots.txt forbids it', async () => {
    const pages = {
      '/tos': redirectTo('https://other.example/tos'),
      'other.example/tos': privacyPage,
      'other.example/robots.txt': 'User-agent: *\nDisallow: /\n',
    };
    expect((await walkTo(pages)).steps[0]).toMatchObject({ url: 'https://other.example/tos', refusal: 'robots-disallow' });
  });
});
