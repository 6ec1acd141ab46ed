import { readFileSync } from 'node:fs';
import { english, type ProviderPage, providerQuerySchema } from '@signpost/contracts';
import { beforeAll, expect, it } from 'vitest';
import type { ApiServer } from './server.ts';
import { fakeApp, fakeDetail, fakeRow } from './testing/fakeDeps.ts';

const page = readFileSync(new URL('../../../docs/api.md', import.meta.url), 'utf8');
const origin = 'http://127.0.0.1:4100';
const blocks = (language: string) =>
  [...page.matchAll(/```(\w+)\n(.*?)```/gs)].flatMap(([, of, code = '']) => (of === language ? [code] : []));

let app: ApiServer;
beforeAll(async () => {
  const twoPages = async ({ after }: { after?: string | undefined }): Promise<ProviderPage> =>
    after
      ? { items: [fakeRow('second.example')], total: 2, next: null }
      : { items: [fakeRow('example.org')], total: 2, next: 'a+b' };
  app = await fakeApp({ listProviders: twoPages, getProvider: async (domain) => fakeDetail(domain) });
});

const commands = blocks('sh').join('').trim().split('\n');
it.each(commands)('%s works', async (command) => {
  const [, url = ''] = /^curl .*'(http[^']+)'$/.exec(command) ?? [];
  const headers = Object.fromEntries(
    [...command.matchAll(/-H '([\w-]+): ([^']+)'/g)].map(([, name, value]) => [name, value ?? '']),
  );
  const answer = await app.inject({ url: url.replace(origin, ''), headers });
  expect(answer.statusCode, answer.body).toBe(200);
});

it.each(blocks('js'))('runs JavaScript %#', async (code) => {
  const said: string[] = [];
  const fetched = async (url: string) => {
    const answer = await app.inject(url.replace(origin, ''));
    expect(answer.statusCode, answer.body).toBe(200);
    return { json: () => answer.json() };
  };
  await new Function('fetch', 'console', `return (async () => { ${code} })()`)(fetched, {
    log: (text: string) => said.push(text),
  });
  if (code.includes('domains')) expect(said).toEqual(['B example.org\nB second.example']);
});

it('asks in Python what exists', async () => {
  const urls = blocks('python').flatMap((code) => [...code.matchAll(/"(http:[^"]+)"/g)].map(([, url = '']) => url));
  expect(urls).not.toEqual([]);
  for (const url of urls) expect((await app.inject(url.replace(origin, ''))).statusCode).toBe(200);
});

it('names every route, and every name of the query', async () => {
  const { paths } = (await app.inject('/openapi.json')).json<{ paths: Record<string, unknown> }>();
  for (const path of [...Object.keys(paths), ...Object.keys(providerQuerySchema.shape)]) expect(page).toContain(`\`${path}\``);
});

it('shows an error as it is', async () => {
  const answer = await app.inject('/api/v1/providers/192.0.2.1');
  expect(answer.json()).toEqual(JSON.parse(blocks('json')[0] ?? ''));
});

it('names messages that exist', () => {
  const ids = [...page.matchAll(/"(?:id|code)": "([^"]+)"/g)].map(([, id = '']) => id);
  expect(ids).toHaveLength(2);
  for (const id of ids) expect(english).toHaveProperty([id]);
});
