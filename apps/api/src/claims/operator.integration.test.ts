import { activeClaims, askForRun, getTestAccount, operatorWord, takeDueLiveness } from '@signpost/db';
import { recheckClaims } from '@signpost/directory';
import { describe, expect, it } from 'vitest';
import { domain, other, useClaims } from '../testing/useClaims.ts';

const { ready, publish, withdraw, begin, proved } = useClaims();
/** Proved once for all that an operator may do. */
let first: ReturnType<typeof proved> | undefined;
const theOperator = () => {
  first ??= proved();
  return first;
};

describe('an operator', () => {
  it('decides about the entry, and everything is in the book', async () => {
    const { visitor } = await theOperator();
    await visitor.send('listing', { listed: 'no' });
    expect(await visitor.page()).toMatchObject({ listing: 'unlisted', wantsUnlisted: true });
    await visitor.send('listing', { listed: 'yes' });
    await visitor.send('levels', { level: ['active', 'rooms'] });
    await visitor.send('room', { address: `Lobby@Rooms.${domain}`, listed: 'no' });
    const page = await visitor.page();
    expect(page).toMatchObject({ listing: 'listed', wantsUnlisted: false, rooms: [`lobby@rooms.${domain}`] });
    expect(page.optOuts.sort()).toEqual(['active', 'room', 'rooms']);
    expect(page.audit.slice(0, 6).map(({ action }) => action)).toEqual([
      'unlist-room',
      'opt-out',
      'opt-out',
      'list',
      'unlist',
      'proved',
    ]);
    await visitor.send('levels', {});
    await visitor.send('room', { address: `lobby@rooms.${domain}`, listed: 'yes' });
    expect((await visitor.page()).optOuts).toEqual([]);
  });

  it('may have it looked at every quarter of an hour, as long as somebody proves the domain', async () => {
    const { visitor } = await theOperator();
    const { database, clock } = ready();
    const everyMs = 3_600_000;
    const spacing = { everyMs, oftenMs: everyMs / 4 };
    /** How long after a look the next one is due, in minutes. */
    const spaced = async () => {
      await database.pool.query(
        'INSERT INTO liveness (domain, next_at) VALUES ($1, $2) ON CONFLICT (domain) DO UPDATE SET next_at = $2',
        [domain, clock.now()],
      );
      await takeDueLiveness(database, clock.now(), spacing, 1000);
      const { rows } = await database.pool.query('SELECT next_at FROM liveness WHERE domain = $1', [domain]);
      return (rows[0].next_at.getTime() - clock.now().getTime()) / 60_000;
    };
    expect((await visitor.page()).looksOften).toBe(false);
    expect(await spaced()).toBe(60);
    await visitor.send('looks', { often: 'yes' });
    const page = await visitor.page();
    expect(page.looksOften).toBe(true);
    expect(page.audit[0]?.action).toBe('looks-often');
    const { rows } = await database.pool.query('SELECT next_at FROM liveness WHERE domain = $1', [domain]);
    expect(rows[0].next_at.getTime() - clock.now().getTime()).toBeLessThanOrEqual(everyMs / 4);
    expect(await spaced()).toBe(15);
    await database.pool.query(`UPDATE consent.claim SET status = 'suspended' WHERE domain = $1`, [domain]);
    expect(await spaced()).toBe(60);
    await database.pool.query(`UPDATE consent.claim SET status = 'active' WHERE domain = $1`, [domain]);
    await visitor.send('looks', { often: 'no' });
    expect(await spaced()).toBe(60);
    await visitor.send('looks', { often: 'yes' });
  });

  it('takes no room of another’s off the list', async () => {
    const { visitor } = await theOperator();
    for (const address of [`lobby@rooms.${other}`, `lobby@evil${domain}`, `a@b@${other}`, domain])
      expect((await visitor.send('room', { address, listed: 'no' })).headers.location).toContain('problem=');
    expect((await visitor.page()).rooms).toEqual([]);
  });

  it('gives a test account of their own server alone; it lies sealed and shows nowhere', async () => {
    const { visitor } = await theOperator();
    for (const jid of [`x@${other}`, 'x', `x"@${domain}`, `@${domain}`])
      expect((await visitor.send('account', { jid, password: 'p' })).headers.location).toContain('problem=account');
    const given = await visitor.send('account', { jid: `prober@${domain}`, password: 'canary-4711' });
    expect(given.headers.location).toMatch(/^\/tests\//);
    const page = await visitor.page();
    expect(page.testAccount).toMatchObject({ refusals: 0 });
    expect(JSON.stringify(page)).not.toMatch(/canary-4711|prober@/);
    await visitor.send('account-remove');
    expect((await visitor.page()).testAccount).toBeNull();
  });

  it.each([
    '<script>alert(1)</script>',
    '"><svg onload=alert(1)>',
    '\u202Etxt.exe\u2066',
    'line\r\nSet-Cookie: a=b\u2028x\u0000',
    '=cmd|x!A0',
  ])('may write %j, and it stays plain text in one line', async (text) => {
    const { visitor } = await theOperator();
    const answer = await visitor.send('answer', { finding: 'tls-1.3 c2s', text });
    expect(answer.headers['set-cookie'] ?? '').not.toContain('a=b');
    expect(answer.headers.location).toBe(`/operators/${domain}?done=answer`);
    await visitor.send('facts', { funding: text, webClient: 'https://chat.example.org/', price: 'free', languages: 'de, en' });
    const { word } = await visitor.page();
    for (const kept of [word.answers[0]?.text ?? '', word.facts.funding ?? '']) {
      expect(kept).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
      expect(kept.length).toBeGreaterThan(3);
    }
  });

  it.each([
    { webClient: 'javascript:alert(1)' },
    { webClient: 'http://chat.example.org/' },
    { webClient: 'https://user:pass@chat.example.org/' },
    { onion: 'x.onion"><script>' },
    { since: '1899' },
    { price: 'cheap' },
    { countries: 'germany' },
    { funding: 'x'.repeat(201) },
  ])('is not believed %j', async (facts) => {
    const { visitor } = await theOperator();
    expect((await visitor.send('facts', facts)).headers.location).toContain('problem=not-readable');
  });

  it('writes no more than 500 characters, and to no path of their own making', async () => {
    const { visitor } = await theOperator();
    expect((await visitor.send('answer', { finding: 'tls-1.3 c2s', text: 'x'.repeat(501) })).headers.location).toContain(
      'problem=',
    );
    for (const finding of ['../x c2s', 'tls-1.3 both', 'a\r\nb: c'])
      expect((await visitor.send('answer', { finding, text: 'x' })).headers.location).toContain('problem=not-readable');
  });

  it('looks at one finding again once a minute, and tests everything once an hour as all do', async () => {
    const { visitor } = await theOperator();
    const look = async () => (await visitor.send('look-again', { finding: 'tls-1.3 s2s' })).headers.location;
    const first = await look();
    expect(first).toMatch(/^\/tests\//);
    expect(await look()).toBe(first);
    const wanted = { domain, reason: 'submitted', at: ready().clock.now(), cooldownMs: 3_600_000, mostWaiting: 9 } as const;
    const begun = await askForRun(ready().database, wanted);
    const id = 'run' in begun ? begun.run.id : '';
    expect((await visitor.send('test')).headers.location).toBe(`/tests/${id}`);
  });
});

describe('a proof that is gone', () => {
  it('is borne twice; then the claim ends, its sessions and the secrets of the domain go', async () => {
    await ready().database.pool.query(`UPDATE consent.claim SET status = 'ended'`);
    const { visitor, token } = await begin();
    await publish(token);
    await visitor.send('check');
    await visitor.send('account', { jid: `prober@${domain}`, password: 'x' });
    await visitor.send('looks', { often: 'yes' });
    const days = async (n: number) => {
      ready().clock.advance(n * 86_400_000);
      return recheckClaims(ready().means);
    };
    expect(await days(6)).toBe(0);
    expect(await days(1.01)).toBe(1);
    expect((await visitor.page()).claims).toMatchObject([{ failures: 0 }]);
    await withdraw();
    expect(await days(7.01)).toBe(1);
    expect(await days(0.5)).toBe(0);
    expect(await days(0.6)).toBe(1);
    expect((await visitor.page()).claims).toMatchObject([{ failures: 2 }]);
    expect(await getTestAccount(ready().database, domain)).not.toBeNull();
    expect(await days(1.01)).toBe(1);
    expect((await visitor.state()).state).toBe('none');
    expect(await activeClaims(ready().database, domain)).toEqual([]);
    expect(await getTestAccount(ready().database, domain)).toBeNull();
    expect((await operatorWord(ready().database, domain)).looksOften).toBe(false);
  });
});

it('goes with everything when the operator says so, and only then comes in no more', async () => {
  const { visitor } = await proved();
  await visitor.send('facts', { price: 'free' });
  expect((await visitor.send('delete', { confirm: 'yes' })).headers.location).toContain('problem=confirm');
  expect((await visitor.send('delete', { confirm: domain })).headers.location).toContain('done=deleted');
  const rest = async (table: string) =>
    (await ready().database.pool.query(`SELECT FROM consent.${table} WHERE domain = $1`, [domain])).rowCount;
  expect(await Promise.all(['claim', 'operator_word', 'finding_answer', 'operator_audit', 'test_account'].map(rest))).toEqual([
    0, 0, 0, 0, 0,
  ]);
  const wanted = { domain, reason: 'submitted', at: ready().clock.now(), cooldownMs: 0, mostWaiting: 9 } as const;
  expect(await askForRun(ready().database, wanted)).toEqual({ kind: 'opted-out' });
  expect((await visitor.state()).state).toBe('none');
});
