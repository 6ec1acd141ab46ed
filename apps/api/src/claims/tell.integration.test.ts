import { describe, expect, it } from 'vitest';
import { domain, useClaims, type Visitor } from '../testing/useClaims.ts';

const { ready, proved } = useClaims();
let shared: Visitor | undefined;
/** A proof takes seconds; one is enough for all. */
async function someone(): Promise<Visitor> {
  shared ??= (await proved()).visitor;
  return shared;
}
const subscriptions = async (visitor: Visitor) => (await visitor.page()).subscriptions ?? [];
const outcome = async (visitor: Visitor, path: string, fields: Record<string, string>) =>
  String((await visitor.send(path, fields)).headers.location).replace(/^[^?]*\?/, '');

describe('who has proved a domain', () => {
  it('has a webhook told; its secret is shown to this browser, and stands in no address', async () => {
    const visitor = await someone();
    const answer = await visitor.send('tell', { kind: 'webhook', target: 'https://hooks.example.org/x' });
    expect(answer.headers.location).toBe(`/operators/${domain}?done=tell`);
    const state = await visitor.state();
    const secret = state.state === 'claimed' ? String(state.webhookSecret) : '';
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(answer.body).not.toContain(secret);
    expect(answer.cookies.find(({ name }) => name.includes('webhook'))).toMatchObject({ httpOnly: true, maxAge: 120 });
    expect(await subscriptions(visitor)).toMatchObject([{ kind: 'webhook', target: 'https://hooks.example.org/x', failures: 0 }]);
    expect((await visitor.page()).audit.map(({ action }) => action)).toContain('tell');
  });

  it.each([
    [{ kind: 'webhook', target: 'https://127.0.0.1/' }, 'problem=tell-bad-target'],
    [{ kind: 'webhook', target: 'http://hooks.example.org/' }, 'problem=tell-bad-target'],
    [{ kind: 'webhook', target: 'https://hooks.example.org/\r\nSet-Cookie: a=b' }, 'problem=tell-bad-target'],
    [{ kind: 'xmpp', target: 'victim@elsewhere.example' }, 'problem=tell-foreign-address'],
    [{ kind: 'mail', target: 'a@b.example' }, 'problem=not-readable'],
    [{ kind: 'xmpp', target: `admin@${domain}` }, 'done=tell'],
  ])('asks for %j and is told %s', async (fields, said) => {
    const visitor = await someone();
    expect(await outcome(visitor, 'tell', fields)).toBe(said);
  });

  it('ends it again, and it is gone with everything else', async () => {
    const visitor = await someone();
    const [first] = await subscriptions(visitor);
    expect(await outcome(visitor, 'tell-no-more', { id: 'another' })).toBe('problem=not-readable');
    expect(await outcome(visitor, 'tell-no-more', { id: first?.id ?? '' })).toBe('done=tell-no-more');
    expect((await subscriptions(visitor)).map(({ id }) => id)).not.toContain(first?.id);
    await visitor.send('tell', { kind: 'webhook', target: 'https://hooks.example.org/last' });
    await visitor.send('delete', { confirm: domain });
    const { rows } = await ready().database.pool.query('SELECT id FROM consent.event_subscription WHERE domain = $1', [domain]);
    expect(rows).toEqual([]);
  });
});
