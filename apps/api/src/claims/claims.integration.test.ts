import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { noteClaimMessage } from '@signpost/db';
import { labPaths } from '@signpost/infra';
import { describe, expect, it } from 'vitest';
import { fakeApp } from '../testing/fakeDeps.ts';
import { domain, other, useClaims, Visitor } from '../testing/useClaims.ts';
import { cookieName } from './cookies.ts';

const { ready, publish, withdraw, begin, proved } = useClaims();

describe('a claim', () => {
  it('needs the token where it belongs, and then gives a session in a cookie that no script reads', async () => {
    const { visitor, token } = await begin();
    expect((await visitor.send('check')).headers.location).toBe(`/operators/${domain}?problem=not-found`);
    expect((await visitor.send('listing')).statusCode).toBe(401);
    await publish(token);
    const answer = await visitor.send('check');
    const cookie = answer.cookies.find(({ name }) => name === cookieName('operator', domain, false));
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    expect((await visitor.page()).claims).toMatchObject([{ via: 'dns', own: true, failures: 0 }]);
    expect((await visitor.state(other)).state).toBe('none');
    await withdraw();
  });

  it('is proved by a file as well, and by a message from a contact address', async () => {
    const folder = `${labPaths().web}/${domain}/.well-known`;
    const first = await begin();
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/signpost.txt`, `hello\r\nsignpost-claim=${first.token}\r\n`);
    const answer = await first.visitor.send('check');
    rmSync(`${folder}/signpost.txt`);
    expect(answer.headers.location).toBe(`/operators/${domain}?done=proved`);
    const second = await begin();
    const note = { token: second.token, sender: 'admin@newejabberd.example', at: ready().clock.now() };
    await noteClaimMessage(ready().database, { ...note, domain: other });
    expect((await second.visitor.send('check')).headers.location).toContain('problem=not-found');
    await noteClaimMessage(ready().database, { ...note, token: second.token.replace(/.$/, '!'), domain });
    expect((await second.visitor.send('check')).headers.location).toContain('problem=not-found');
  });

  it('goes over TLS alone where the site does', async () => {
    const secure = await fakeApp({}, { claims: { ...ready().means, secure: true } });
    const answer = await secure.inject({ method: 'POST', url: `/api/v1/operators/${domain}/claim` });
    expect(answer.cookies).toMatchObject([{ name: cookieName('pending', domain, true), secure: true, httpOnly: true }]);
    expect(answer.cookies[0]?.name).toMatch(/^__Host-/);
  });
});

describe('whoever has no right', () => {
  it('gets nowhere with another’s token: all can read it, and it proves nothing without the cookie that it was made from', async () => {
    const victim = await begin();
    const thief = await begin();
    await publish(victim.token);
    expect((await thief.visitor.send('check')).headers.location).toContain('problem=not-found');
    await withdraw();
  });

  it('can’t use a token for another domain', async () => {
    const { visitor, token } = await begin();
    const raw = visitor.cookies.get(cookieName('pending', domain, false)) ?? '';
    visitor.cookies.set(cookieName('pending', other, false), raw);
    expect((await visitor.state(other)).state).toBe('none');
    expect((await begin()).token).not.toBe(token);
  });

  it('can’t replay a proof that was given up, though it is still published', async () => {
    const { visitor, token } = await begin();
    const pending = new Map(visitor.cookies);
    await publish(token);
    await visitor.send('check');
    const second = await begin();
    await publish(second.token);
    await second.visitor.send('check');
    expect((await second.visitor.send('rotate')).headers.location).toContain('done=rotate');
    expect((await visitor.state()).state).toBe('none');
    const replay = new Visitor(ready);
    for (const [name, value] of pending) replay.cookies.set(name, value);
    expect((await replay.send('check')).headers.location).toContain('problem=spent');
    expect((await replay.state()).state).toBe('none');
    await withdraw();
  });

  it('can’t fix a session: what a browser brings is never taken for one', async () => {
    const { visitor, token } = await begin();
    const name = cookieName('operator', domain, false);
    visitor.cookies.set(name, `operator:${domain} chosen-by-an-attacker`);
    await publish(token);
    const before = visitor.cookies.get(name);
    await visitor.send('check');
    expect(visitor.cookies.get(name)).not.toBe(before);
    const attacker = new Visitor(ready);
    attacker.cookies.set(name, `operator:${domain} chosen-by-an-attacker`);
    expect((await attacker.state()).state).toBe('none');
    const forged = new Visitor(ready);
    forged.cookies.set(
      name,
      (visitor.cookies.get(name) ?? '').replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
    );
    expect((await forged.state()).state).toBe('none');
    await withdraw();
  });

  it('can’t make an operator’s browser send a form', async () => {
    const { visitor } = await proved();
    const state = await visitor.state();
    const csrf = 'csrf' in state ? state.csrf : '';
    const { visitor: stranger } = await proved();
    const strangers = await stranger.state();
    for (const answer of [
      await visitor.post('levels', { level: 'all' }),
      await visitor.post('levels', { level: 'all', csrf: 'x' }),
      await visitor.post('levels', { level: 'all', csrf: 'csrf' in strangers ? strangers.csrf : '' }),
      await visitor.post('levels', { level: 'all', csrf }, { 'sec-fetch-site': 'cross-site' }),
      await visitor.post('levels', { level: 'all', csrf }, { 'sec-fetch-site': 'same-site' }),
    ])
      expect(answer.statusCode).toBe(403);
    expect((await visitor.post('claim', {}, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
    expect((await visitor.page()).optOuts).toEqual([]);
  });

  it('learns nothing from another origin', async () => {
    const { visitor } = await proved();
    const url = `/api/v1/operators/${domain}`;
    const answer = await ready().app.inject({ url, headers: { cookie: visitor.header(), origin: 'https://evil.example' } });
    expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
    const preflight = await ready().app.inject({ method: 'OPTIONS', url, headers: { origin: 'https://evil.example' } });
    expect(preflight.headers['access-control-allow-methods']).not.toContain('POST');
  });

  it.each(['com', 'github.io'])('claims no public suffix such as %s', async (suffix) => {
    expect((await new Visitor(ready).post('claim', {}, {}, suffix)).statusCode).toBe(400);
  });
});
