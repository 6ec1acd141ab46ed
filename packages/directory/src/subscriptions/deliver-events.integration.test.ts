import { randomBytes, randomUUID } from 'node:crypto';
import { type Database, storeAssessment, upsertProvider } from '@signpost/db';
import { buildAssessment, type HookServer, ManualClock, startHookServer, useDatabase } from '@signpost/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readKeyRing } from '../credentials/key-ring.ts';
import { type DeliveryContext, deliverEvents } from './deliver-events.ts';
import { verifyWebhook } from './signWebhook.ts';
import { addSubscription, listSubscriptions, removeSubscription, rotateWebhookKeys } from './subscriptions.ts';

const opened = useDatabase();
const clock = new ManualClock('2026-03-01T12:00:00.000Z');
const keyLine = `one:${randomBytes(32).toString('base64')}`;
const keys = readKeyRing(keyLine);
const signal = new AbortController().signal;

let hooks: HookServer;
beforeAll(async () => {
  hooks = await startHookServer(['hooks.example.org', 'flips.example.org']);
});
afterAll(() => hooks.stop());

const database = (): Database => opened().database;
const context = (change: Partial<DeliveryContext> = {}): DeliveryContext => ({
  ...{ database: database(), clock, net: hooks.net, keys, siteOrigin: 'https://site.example', sendChat: null },
  ...change,
});
const deliver = (change: Partial<DeliveryContext> = {}) => deliverEvents(context(change), signal);
const subscribe = (domain: string, kind: 'webhook' | 'xmpp', target: string) =>
  addSubscription({ database: database(), clock, keys }, { domain, kind, target });

/** A provider of its own for each test, and something that happens there. */
async function provider(domain: string): Promise<(key: string) => Promise<void>> {
  clock.advance(7 * 86_400_000);
  hooks.heard = [];
  hooks.status = 200;
  hooks.zone = { 'hooks.example.org': [hooks.openAddress] };
  await upsertProvider(database(), { domain, origin: 'test', listing: 'listed' });
  return async (key) => {
    const params = JSON.stringify({ direction: 'c2s', from: 'A', to: 'B', cause: 'provider', rubric: '1' });
    const at = clock.now();
    await database().pool.query(
      `INSERT INTO provider_event (id, domain, at, type, key, params, observation_ids) VALUES ($1, $2, $3, 'letter-changed', $4, $5, '{}')`,
      [randomUUID(), domain, at, key, params],
    );
  };
}

describe('a webhook', () => {
  it('is called once for each event since it was added, signed', async () => {
    const happens = await provider('calls.example');
    await happens('before');
    const added = await subscribe('calls.example', 'webhook', 'https://hooks.example.org/x');
    if (!added.ok) throw new Error(added.problem);
    await happens('first');
    await happens('second');
    expect(await deliver()).toEqual({ delivered: 2, failed: 0, disabled: 0 });
    expect(hooks.heard).toHaveLength(2);
    for (const { headers, body } of hooks.heard) {
      expect(verifyWebhook(String(added.secret), body, String(headers['signpost-signature']), clock.now())).toBe(true);
      expect(headers['signpost-event']).toBe('letter-changed');
      expect(headers['signpost-delivery']).toBe(JSON.parse(body).id);
    }
    expect(await deliver()).toEqual({ delivered: 0, failed: 0, disabled: 0 });
    expect(await listSubscriptions({ database: database() }, 'calls.example')).toMatchObject([
      { failures: 0, lastFailure: null },
    ]);
  });

  it('has its secret nowhere in the database', async () => {
    const added = await subscribe('calls.example', 'webhook', 'https://hooks.example.org/other');
    const { rows } = await database().pool.query('SELECT * FROM consent.event_subscription');
    const dump = JSON.stringify(
      rows.map((row) => Object.values(row).map((one) => (Buffer.isBuffer(one) ? one.toString('latin1') : one))),
    );
    expect(added.ok && added.secret?.length).toBe(43);
    expect(dump).not.toContain(added.ok ? added.secret : '');
  });

  it('outlives the key that wrapped its own', async () => {
    const happens = await provider('turned.example');
    await subscribe('turned.example', 'webhook', 'https://hooks.example.org/x');
    const both = readKeyRing(`two:${randomBytes(32).toString('base64')}\n${keyLine}`);
    expect(await rotateWebhookKeys({ database: database(), keys: both })).toBeGreaterThan(0);
    expect(await rotateWebhookKeys({ database: database(), keys: both })).toBe(0);
    const onlyNew = { current: both.current, key: (id: string) => (id === both.current ? both.key(id) : null) };
    await happens('one');
    expect((await deliver({ keys: onlyNew })).delivered).toBe(1);
    await rotateWebhookKeys({ database: database(), keys: { ...both, current: 'one' } });
  });

  it('is called again, ever later, and no more after the twentieth failure', async () => {
    const happens = await provider('fails.example');
    await subscribe('fails.example', 'webhook', 'https://hooks.example.org/x');
    await happens('one');
    hooks.status = 500;
    for (let attempt = 1; attempt <= 20; attempt += 1) {
      expect(await deliver()).toEqual({ delivered: 0, failed: 1, disabled: attempt === 20 ? 1 : 0 });
      expect((await deliver()).failed).toBe(0);
      clock.advance(Math.min(30_000 * 2 ** (attempt - 1), 6 * 3_600_000));
      if (attempt % 5 === 0) await happens(`more ${attempt}`).then(() => forget('fails.example'));
    }
    expect(hooks.heard).toHaveLength(20);
    const [only] = await listSubscriptions({ database: database() }, 'fails.example');
    expect(only).toMatchObject({ failures: 20, lastFailure: 'http-500' });
    expect(only?.disabledAt).not.toBeNull();
    await happens('after');
    clock.advance(86_400_000);
    expect(await deliver()).toEqual({ delivered: 0, failed: 0, disabled: 0 });
  }, 60_000);

  /** Keeps one delivery alone waiting, as old news is dropped after three days. */
  const forget = (domain: string) =>
    database().pool.query(
      `DELETE FROM event_delivery WHERE subscription_id IN (SELECT id FROM consent.event_subscription WHERE domain = $1)
       AND id <> (SELECT max(id) FROM event_delivery)`,
      [domain],
    );

  it.each([
    ['this machine', '127.0.0.1'],
    ['the metadata address', '169.254.169.254'],
    ['a private network', '10.0.0.1'],
  ])('is not called where its name leads to %s', async (_name, address) => {
    const domain = `leads-${address.replaceAll('.', '-')}.example`;
    const happens = await provider(domain);
    await subscribe(domain, 'webhook', 'https://hooks.example.org/x');
    await happens('one');
    hooks.zone = { 'hooks.example.org': [address] };
    expect((await deliver()).failed).toBe(1);
    expect(await listSubscriptions({ database: database() }, domain)).toMatchObject([{ lastFailure: 'address-forbidden' }]);
    expect([hooks.heard.length, hooks.trapped]).toEqual([0, 0]);
  });

  it('is not called where its name leads elsewhere the second time it is asked', async () => {
    const happens = await provider('flips.example');
    await subscribe('flips.example', 'webhook', 'https://flips.example.org/x');
    hooks.zone = { 'flips.example.org': [hooks.openAddress, hooks.closedAddress, hooks.closedAddress] };
    await happens('one');
    expect((await deliver()).delivered).toBe(1);
    await happens('two');
    expect((await deliver()).failed).toBe(1);
    expect([hooks.heard.length, hooks.trapped]).toEqual([1, 0]);
  });

  it('is not led on by a redirect', async () => {
    const happens = await provider('redirects.example');
    await subscribe('redirects.example', 'webhook', 'https://hooks.example.org/x');
    await happens('one');
    hooks.status = 302;
    expect((await deliver()).failed).toBe(1);
    expect([hooks.heard.length, hooks.trapped]).toEqual([1, 0]);
  });

  it('loses nothing and counts nothing while the fault is ours', async () => {
    const happens = await provider('ours.example');
    await subscribe('ours.example', 'webhook', 'https://hooks.example.org/x');
    await happens('one');
    await deliver({ keys: null });
    expect(await listSubscriptions({ database: database() }, 'ours.example')).toMatchObject([
      { failures: 0, lastFailure: 'not-configured' },
    ]);
    clock.advance(60_000);
    expect((await deliver()).delivered).toBe(1);
  });
});

describe('a chat address', () => {
  const inbox: [string, string][] = [];
  const sendChat = async (to: string, text: string) => {
    inbox.push([to, text]);
    return { ok: true, value: undefined } as const;
  };

  it('gets one message for all, and the next after half an hour', async () => {
    const happens = await provider('chats.example');
    await subscribe('chats.example', 'xmpp', 'admin@chats.example');
    await happens('one');
    await happens('two');
    expect((await deliver({ sendChat })).delivered).toBe(2);
    await happens('three');
    await deliver({ sendChat });
    expect(inbox).toHaveLength(1);
    expect(inbox[0]?.[0]).toBe('admin@chats.example');
    expect(inbox[0]?.[1].split('\n')).toHaveLength(4);
    clock.advance(30 * 60_000);
    expect((await deliver({ sendChat })).delivered).toBe(1);
  });

  it('must be the domain’s own, or one that its server publishes', async () => {
    await provider('owns.example');
    expect(await subscribe('owns.example', 'xmpp', 'victim@elsewhere.example')).toEqual({
      ok: false,
      problem: 'foreign-address',
    });
    const contacts = [{ kind: 'admin', address: 'xmpp:op@elsewhere.example' }];
    await storeAssessment(database(), buildAssessment({ domain: 'owns.example', contacts }));
    expect(await subscribe('owns.example', 'xmpp', 'op@elsewhere.example')).toMatchObject({ ok: true, secret: null });
  });
});

describe('subscriptions', () => {
  it('are few, each once, and gone when they are taken back', async () => {
    const happens = await provider('few.example');
    const add = (n: number) => subscribe('few.example', 'webhook', `https://hooks.example.org/${n}`);
    const first = await add(1);
    expect(await add(1)).toEqual({ ok: false, problem: 'exists' });
    for (const n of [2, 3, 4, 5]) expect((await add(n)).ok).toBe(true);
    expect(await add(6)).toEqual({ ok: false, problem: 'too-many' });
    await happens('one');
    const context = { database: database() };
    expect(await removeSubscription(context, 'other.example', first.ok ? first.id : '')).toBe(false);
    expect(await removeSubscription(context, 'few.example', first.ok ? first.id : '')).toBe(true);
    expect((await deliver()).delivered).toBe(4);
  });

  it('of a provider that opted out are told nothing', async () => {
    const happens = await provider('out.example');
    await subscribe('out.example', 'webhook', 'https://hooks.example.org/x');
    await happens('one');
    await database().pool.query("UPDATE provider SET listing = 'opted-out' WHERE domain = 'out.example'");
    expect((await deliver()).delivered).toBe(0);
    expect(hooks.heard).toEqual([]);
  });

  it('are not told the same by two workers', async () => {
    const happens = await provider('twice.example');
    await subscribe('twice.example', 'webhook', 'https://hooks.example.org/x');
    for (const key of ['a', 'b', 'c', 'd']) await happens(key);
    const reports = await Promise.all([deliver(), deliver(), deliver()]);
    expect(reports.reduce((sum, { delivered }) => sum + delivered, 0)).toBe(4);
    expect(new Set(hooks.heard.map(({ body }) => JSON.parse(body).id)).size).toBe(4);
    expect(hooks.heard).toHaveLength(4);
  });
});
