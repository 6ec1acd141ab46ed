import { expect, it } from 'vitest';
import { Scram } from './scram.ts';

const parts = { username: 'user', password: 'pencil', header: 'n,,', channelBinding: null };
const signatureOf = (text: string) => text.split(',p=')[1];

it('agrees with the example of RFC 5802 §5', async () => {
  const scram = new Scram({ ...parts, hash: 'sha1', nonce: 'fyko+d2lbbFgONRv9qkxdawL' });
  expect(scram.first()).toBe('n,,n=user,r=fyko+d2lbbFgONRv9qkxdawL');
  const answer = await scram.answer('r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096');
  expect(answer.ok && signatureOf(answer.value.text)).toBe('v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=');
  expect(scram.proves('v=rmF9pqV8S7suAoZWja4dJRkFsKQ=')).toBe(true);
  expect(scram.proves('v=smF9pqV8S7suAoZWja4dJRkFsKQ=')).toBe(false);
  expect(scram.proves('e=other-error')).toBe(false);
});

it('agrees with the example of RFC 7677 §3', async () => {
  const scram = new Scram({ ...parts, hash: 'sha256', nonce: 'rOprNGfwEbeRWgbNEkqO' });
  const answer = await scram.answer('r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096');
  expect(answer.ok && signatureOf(answer.value.text)).toBe('dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=');
  expect(scram.proves('v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=')).toBe(true);
});

it('names the channel that it is bound to, and escapes the name', () => {
  const scram = new Scram({ ...parts, hash: 'sha512', username: 'a=b,c', header: 'p=tls-exporter,,', nonce: 'x' });
  expect(scram.first()).toBe('p=tls-exporter,,n=a=3Db=2Cc,r=x');
});

it('reads what protects from downgrades', async () => {
  const scram = new Scram({ ...parts, hash: 'sha256', nonce: 'own' });
  const answer = await scram.answer('r=ownmore,s=c2FsdA==,i=4096,h=abc,t=0304');
  expect(answer).toMatchObject({
    value: { challenge: { iterations: 4096, downgradeProtection: { mechanisms: true, tls: true } } },
  });
});

it.each([
  ['r=ownmore,s=c2FsdA==,i=2147483648', 'limit-exceeded'],
  ['r=ownmore,s=c2FsdA==,i=1', 'limit-exceeded'],
  ['r=ownmore,s=c2FsdA==,i=many', 'limit-exceeded'],
  ['r=own,s=c2FsdA==,i=4096', 'stream-invalid'],
  ['r=other,s=c2FsdA==,i=4096', 'stream-invalid'],
  ['r=ownmore,s=,i=4096', 'stream-invalid'],
  ['m=x,r=ownmore,s=c2FsdA==,i=4096', 'stream-invalid'],
  ['', 'stream-invalid'],
])('does not answer %o', async (challenge, code) => {
  const scram = new Scram({ ...parts, hash: 'sha256', nonce: 'own' });
  expect(await scram.answer(challenge)).toMatchObject({ ok: false, failure: { code } });
});
