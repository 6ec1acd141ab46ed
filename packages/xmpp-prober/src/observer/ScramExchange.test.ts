import { describe, expect, it } from 'vitest';
import { ScramExchange } from './ScramExchange.ts';

/** The example of RFC 7677 §3. */
const parts = { username: 'user', password: 'pencil', channelBinding: null, nonce: 'rOprNGfwEbeRWgbNEkqO' };
const nonce = 'rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0';
const serverFirst = `r=${nonce},s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096`;

describe('ScramExchange', () => {
  it('answers as the RFC has it and checks the server', async () => {
    const exchange = new ScramExchange(parts);
    expect(exchange.first()).toBe('n,,n=user,r=rOprNGfwEbeRWgbNEkqO');
    expect(await exchange.answer(serverFirst)).toBe(`c=biws,r=${nonce},p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=`);
    expect(() => exchange.verify('v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=')).not.toThrow();
    expect(() => exchange.verify('v=7rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=')).toThrow('did not prove');
    expect(() => exchange.verify('')).toThrow('did not prove');
  });

  it('binds itself to the TLS session', async () => {
    const exchange = new ScramExchange({ ...parts, username: 'a=b,c', channelBinding: Uint8Array.of(1, 2, 3) });
    expect(exchange.first()).toBe('p=tls-exporter,,n=a=3Db=2Cc,r=rOprNGfwEbeRWgbNEkqO');
    expect(await exchange.answer(serverFirst)).toContain(
      `c=${Buffer.from('p=tls-exporter,,\u0001\u0002\u0003').toString('base64')},`,
    );
  });

  it('believes no server before it was asked for proof', () => {
    expect(() => new ScramExchange(parts).verify('v=')).toThrow('did not prove');
  });

  it.each([
    ['too many iterations', serverFirst.replace('4096', String(2 ** 31))],
    ['too few', serverFirst.replace('4096', '1')],
    ['no number of them', serverFirst.replace('4096', 'many')],
    ['another nonce', serverFirst.replace('rOpr', 'xxxx')],
    ['our own nonce alone', `r=${parts.nonce},s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096`],
    ['no salt', `r=${nonce},s=,i=4096`],
    ['an extension that must be known', `m=x,${serverFirst}`],
    ['nothing', ''],
  ])('refuses a challenge with %s', async (_name, challenge) => {
    await expect(new ScramExchange(parts).answer(challenge)).rejects.toThrow('did not log in');
  });
});
