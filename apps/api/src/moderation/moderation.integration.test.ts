import { activeOptOut, upsertProvider, withdrawOptOut } from '@signpost/db';
import { openQueue, type QueueSystem } from '@signpost/queue';
import { useDatabase } from '@signpost/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiServer } from '../server.ts';
import { fakeApp, realClock } from '../testing/fakeDeps.ts';

const opened = useDatabase();
const token = 'a-token-of-twenty-four-characters';
let queue: QueueSystem;
let app: ApiServer;
const enqueued: string[] = [];

beforeAll(async () => {
  const { database, url } = opened();
  queue = await openQueue({ databaseUrl: url });
  const enqueue = async (id: string) => void enqueued.push(id);
  const submit = { database, clock: realClock, mode: 'lab', enqueue } as const;
  const moderation = { token, database, clock: realClock, queue, submit, siteOrigin: 'https://site.example' };
  app = await fakeApp({}, { moderation });
  for (const domain of ['one.example', 'two.example', 'three.example'])
    await upsertProvider(database, { domain, origin: 'test', listing: 'listed' });
});
afterAll(async () => {
  await app.close();
  await queue.close();
});

const formHeaders = { 'content-type': 'application/x-www-form-urlencoded' };
const post = (url: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url, headers: { ...formHeaders, ...headers }, payload: new URLSearchParams(fields).toString() });

async function logIn(): Promise<string> {
  const answer = await post('/moderation/login', { token });
  expect([answer.statusCode, answer.headers.location]).toEqual([303, '/moderation']);
  expect(answer.headers['set-cookie']).toMatch(/HttpOnly; SameSite=Strict; Max-Age=\d+; Secure$/);
  return String(answer.headers['set-cookie']).split(';')[0] ?? '';
}
const get = (url: string, cookie: string) => app.inject({ url, headers: { cookie } });
const formOf = (page: string): string => /name="form" value="([^"]+)"/.exec(page)?.[1] ?? '';
const listingOf = async (domain: string): Promise<string> =>
  (await opened().database.pool.query('SELECT listing FROM provider WHERE domain = $1', [domain])).rows[0]?.listing;

async function act(action: string, subject: string, status = 200): Promise<string> {
  const cookie = await logIn();
  const form = formOf((await get('/moderation', cookie)).body);
  const answer = await post('/moderation/actions', { action, subject, form }, { cookie });
  expect(answer.statusCode, answer.body).toBe(status);
  return answer.body;
}

describe('the way in', () => {
  it('is not there without a token in the settings', async () => {
    const closed = await fakeApp();
    for (const url of ['/moderation', '/moderation/queues', '/moderation/login'])
      expect((await closed.inject({ url, method: url.endsWith('login') ? 'POST' : 'GET' })).statusCode).toBe(404);
  });

  it.each(['/moderation/domains/one.example', '/moderation/runs/x', '/moderation/queues', '/moderation/queues/api/queues'])(
    'is closed at %s for who did not log in',
    async (url) => {
      expect((await app.inject(url)).statusCode).toBe(401);
      expect((await get(url, 'signpost_moderation=1.2.3')).statusCode).toBe(401);
    },
  );

  it('asks for the token, and tells nothing else', async () => {
    const answer = await app.inject('/moderation');
    expect(answer.statusCode).toBe(401);
    expect(answer.body).toContain('name="token"');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'; style-src 'sha256-");
    expect((await post('/moderation/login', { token: 'wrong' })).statusCode).toBe(401);
  });

  it('takes no form of another site, nor one without its session’s token', async () => {
    const cookie = await logIn();
    const form = formOf((await get('/moderation', cookie)).body);
    const fields = { action: 'delist', subject: 'one.example', form };
    const foreign = [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }];
    for (const headers of foreign)
      expect((await post('/moderation/actions', fields, { cookie, ...headers })).statusCode).toBe(403);
    for (const wrong of ['', formOf((await get('/moderation', await logIn())).body)])
      expect((await post('/moderation/actions', { ...fields, form: wrong }, { cookie })).statusCode).toBe(403);
    expect((await post('/moderation/actions', fields)).statusCode).toBe(401);
    expect(await listingOf('one.example')).toBe('listed');
    expect(
      (await post('/moderation/actions', { ...fields, action: 'x' }, { cookie, origin: 'https://site.example' })).statusCode,
    ).toBe(400);
  });
});

describe('a moderator', () => {
  it('takes a provider off the list for good, and puts it back', async () => {
    expect(await act('delist', 'one.example')).toContain('Done: Take off the list.');
    expect(await listingOf('one.example')).toBe('unlisted');
    await upsertProvider(opened().database, { domain: 'one.example', origin: 'seed', listing: 'listed' });
    expect(await listingOf('one.example')).toBe('unlisted');
    await act('relist', 'one.example');
    expect(await listingOf('one.example')).toBe('listed');
    expect(await act('relist', 'nobody.example', 409)).toContain('not in the directory');
  });

  it('blocks a provider, so that no test is begun, and unblocks it', async () => {
    await act('block', 'two.example');
    expect(await listingOf('two.example')).toBe('opted-out');
    expect(await activeOptOut(opened().database, 'two.example')).toBe('all');
    expect(await act('re-probe', 'two.example', 409)).toContain('could not be done');
    const page = await get('/moderation/domains/two.example', await logIn());
    expect(page.body).toContain('moderator');
    await withdrawOptOut(opened().database, { domain: 'two.example', level: 'all', via: 'claim', at: new Date() });
    await upsertProvider(opened().database, { domain: 'two.example', origin: 'seed', listing: 'listed' });
    expect(await listingOf('two.example')).toBe('unlisted');
    await act('unblock', 'two.example');
    expect(await listingOf('two.example')).toBe('unlisted');
  });

  it('has a provider tested, and sees the whole story of the test', async () => {
    await act('re-probe', 'three.example');
    const [id = ''] = enqueued.slice(-1);
    await queue.queue('runs').add('run', { runId: id }, { jobId: id });
    const cookie = await logIn();
    const page = (await get(`/moderation/runs/${id}`, cookie)).body;
    for (const word of ['three.example', 'operator', 'waiting', 'queued', 'dns', 'assess']) expect(page).toContain(word);
    expect((await get('/moderation', cookie)).body).toContain(id);
    expect((await get('/moderation/runs/nothing', cookie)).statusCode).toBe(404);
  });

  it('decides reports of rooms, whose words stay words', async () => {
    const { database } = opened();
    await database.pool.query(
      `INSERT INTO room_report (id, address, reason, text, at) VALUES (gen_random_uuid(), 'bad@rooms.one.example', 'spam', $1, now())`,
      ['<script>alert(1)</script>\u202e'],
    );
    const before = (await get('/moderation', await logIn())).body;
    expect(before).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(before).not.toMatch(/<script|\u202e/);
    await act('dismiss', 'bad@rooms.one.example');
    const after = (await get('/moderation', await logIn())).body;
    expect(after).not.toContain('alert(1)');
    expect(after).toContain('dismiss');
  });
});

describe('the board', () => {
  it('shows the queues of this backend to who logged in', async () => {
    const cookie = await logIn();
    expect(queue.backend).toBe('postgres');
    const page = await get('/moderation/queues', cookie);
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    const answer = await get('/moderation/queues/api/queues?activeQueue=runs&page=1', cookie);
    expect(answer.statusCode, answer.body).toBe(200);
    expect(answer.json().queues.map(({ name }: { name: string }) => name)).toContain('runs');
  });

  it('takes no orders from other sites', async () => {
    const cookie = await logIn();
    const answer = await app.inject({
      method: 'PUT',
      url: '/moderation/queues/api/queues/runs/pause',
      headers: { cookie, 'sec-fetch-site': 'cross-site' },
    });
    expect(answer.statusCode).toBe(403);
  });
});
