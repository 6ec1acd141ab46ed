import { policyWalkSchema } from '@signpost/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type FakeAnswer,
  type FakeSite,
  frontPage as front,
  privacyPage as privacy,
  startFakeSite,
  termsPage as terms,
  tosForm,
} from '../fakes/fakeSite.ts';
import { type FindPolicyRequest, findPolicy } from './findPolicy.ts';

let site: FakeSite;
let pages: Record<string, FakeAnswer> = {};
beforeAll(async () => {
  site = await startFakeSite();
});
afterAll(() => site.stop());
beforeEach(() => {
  pages = {};
});

async function find(request: Partial<FindPolicyRequest> = {}) {
  site.serve(pages);
  const walk = policyWalkSchema.parse(await findPolicy(site.net, { domain: 'chat.example', ...request }));
  expect(walk.requests).toBe(site.asked().length);
  expect(walk.requests).toBeLessThanOrEqual(8);
  return walk;
}
const paths = () => site.asked().map(({ path }) => path);

describe('where a policy is looked for', () => {
  it('is first what the server itself names, and no further where that says all', async () => {
    pages = { '/tos': privacy, '/': front('/privacy') };
    const walk = await find({ discoForms: [tosForm('https://chat.example/tos')] });
    expect(paths()).toEqual(['/robots.txt', '/tos']);
    expect(walk.documents).toMatchObject([{ url: 'https://chat.example/tos', language: 'en', mediaType: 'text/html' }]);
    expect(walk.steps).toEqual([{ url: 'https://chat.example/tos', source: 'data-policy-form', outcome: 'policy' }]);
  });

  it('goes on where what is declared leaves questions', async () => {
    pages = { '/terms': terms, '/help': front('/faq'), '/': front('/privacy', '/about'), '/privacy': privacy };
    const walk = await find({
      providerFile: { legalNotice: { de: 'https://chat.example/agb', en: 'https://chat.example/terms' } },
      contacts: [
        { kind: 'support', address: 'xmpp:help@chat.example' },
        { kind: 'support', address: 'https://chat.example/help' },
      ],
    });
    expect(paths()).toEqual(['/robots.txt', '/terms', '/agb', '/help', '/', '/privacy']);
    expect(walk.documents.map(({ url }) => url)).toEqual(['https://chat.example/terms', 'https://chat.example/privacy']);
    expect(walk.steps.map(({ source, outcome }) => [source, outcome])).toEqual([
      ['provider-file', 'policy'],
      ['provider-file', 'failed'],
      ['contact-address', 'page'],
      ['web-site', 'page'],
      ['web-site', 'policy'],
    ]);
  });

  it('is www where the domain itself has no page', async () => {
    pages = { 'www.chat.example/': front('/datenschutz'), 'www.chat.example/datenschutz': privacy };
    expect((await find()).documents).toMatchObject([{ url: 'https://www.chat.example/datenschutz' }]);
  });

  it('is asked for over HTTPS, though the link says HTTP', async () => {
    pages = { '/': front('http://chat.example/privacy'), '/privacy': privacy };
    expect((await find()).documents).toMatchObject([{ url: 'https://chat.example/privacy' }]);
  });

  it('stays on the site, but for what the provider itself declares', async () => {
    pages = {
      '/': front('https://other.example/privacy', 'https://docs.chat.example/privacy'),
      'docs.chat.example/privacy': terms,
      'other.example/privacy': privacy,
    };
    expect((await find()).documents.map(({ url }) => url)).toEqual(['https://docs.chat.example/privacy']);
    expect((await find({ discoForms: [tosForm('https://other.example/privacy')] })).documents[0]?.url).toBe(
      'https://other.example/privacy',
    );
  });

  it.each([
    'datenschutz',
    'confidentialite',
    'politica-de-privacidad',
    'privacidade',
    'informativa',
    'privacyverklaring',
    'политика',
  ])('is found behind a link that says %s', async (word) => {
    pages = { '/': front('/news', '/photos', `/${word}`), [`/${encodeURIComponent(word)}`]: privacy };
    expect((await find()).documents).toHaveLength(1);
  });

  it('takes privacy before terms before legal notices, and five links at most', async () => {
    pages = { '/': front('/imprint', '/terms', '/legal', '/tos', '/privacy-1', '/privacy-2', '/privacy-3') };
    await find();
    expect(paths()).toEqual(
      ['/robots.txt', '/', 'www.chat.example/robots.txt']
        .slice(0, 2)
        .concat(['/privacy-1', '/privacy-2', '/privacy-3', '/terms', '/tos']),
    );
  });

  it('is not the front page that says nothing on data', async () => {
    pages = { '/': front('/news') };
    expect(await find()).toMatchObject({ documents: [], steps: [{ outcome: 'page', refusal: 'not-a-policy' }] });
  });
});

describe('courtesy', () => {
  it('honours robots.txt', async () => {
    pages = { '/robots.txt': 'User-agent: Signpost\nDisallow: /privacy\n', '/': front('/privacy'), '/privacy': privacy };
    expect(await find()).toMatchObject({
      documents: [],
      steps: [{ outcome: 'page' }, { url: 'https://chat.example/privacy', outcome: 'refused', refusal: 'robots-disallow' }],
    });
    expect(paths()).not.toContain('/privacy');
  });

  it('asks for nothing where robots.txt is broken', async () => {
    pages = { '/robots.txt': (_request, response) => void response.writeHead(503).end(), '/': front('/privacy') };
    const { documents, steps } = await find({ website: 'https://chat.example/' });
    expect(documents).toEqual([]);
    expect(paths()).toEqual(['/robots.txt', 'www.chat.example/robots.txt', 'www.chat.example/']);
    expect(steps[0]).toMatchObject({ outcome: 'failed', failure: { code: 'http-status', detail: '503' } });
  });

  it('asks for a known page only if it changed', async () => {
    pages = {
      '/': front('/privacy'),
      '/privacy': ({ headers }, response) => {
        const same = headers['if-none-match'] === '"v1"';
        response.writeHead(same ? 304 : 200, {
          'content-type': 'text/html',
          etag: '"v1"',
          'last-modified': 'Sun, 01 Mar 2026 00:00:00 GMT',
        });
        response.end(same ? undefined : privacy);
      },
    };
    const first = (await find()).documents[0];
    expect(first).toMatchObject({ etag: '"v1"', lastModified: 'Sun, 01 Mar 2026 00:00:00 GMT' });
    const known = [{ url: first?.url ?? '', etag: '"v1"', lastModified: 'Sun, 01 Mar 2026 00:00:00 GMT', clear: true }];
    expect(await find({ known })).toMatchObject({ documents: [], unchanged: ['https://chat.example/privacy'] });
    expect(site.asked().at(-1)?.headers).toMatchObject({
      'if-none-match': '"v1"',
      'if-modified-since': 'Sun, 01 Mar 2026 00:00:00 GMT',
    });
  });

  it('makes eight requests at most, whatever is declared', async () => {
    pages = { '/': front(...Array.from({ length: 20 }, (_, index) => `/privacy-${index}`)) };
    const walk = await find({
      discoForms: [tosForm('https://other.example/a'), tosForm('https://other.example/b')],
      contacts: [{ kind: 'support', address: 'https://docs.chat.example/help' }],
    });
    expect(walk.requests).toBe(8);
    expect(walk.steps.at(-1)).toMatchObject({ outcome: 'refused', refusal: 'budget-spent' });
  });
});
