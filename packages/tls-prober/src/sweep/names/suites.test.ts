import { getCiphers } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { legacySuites, suiteCode, suiteName, suites, tls13Suites } from './suites.ts';
import { certificateKeyOf, traitsOf, usesCurve, usesPrime } from './suiteTraits.ts';

describe('the table of suites', () => {
  it('has every code once and no name twice but FIPS aliases', () => {
    expect(suites.size).toBe(tls13Suites.length + legacySuites.length);
    const names = [...suites.values()].map(({ name }) => name);
    const doubled = names.filter((name, index) => names.indexOf(name) !== index);
    expect(doubled.every((name) => name.startsWith('SSL_RSA_FIPS'))).toBe(true);
  });

  it('knows every TLS 1.3 suite of the TLS library', () => {
    for (const name of getCiphers().filter((cipher) => cipher.startsWith('tls_')))
      expect(suiteCode(name.toUpperCase())).not.toBeNull();
  });

  it.each([
    [0x0000, 'TLS_NULL_WITH_NULL_NULL'],
    [0x0005, 'TLS_RSA_WITH_RC4_128_SHA'],
    [0x1301, 'TLS_AES_128_GCM_SHA256'],
    [0xc02f, 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256'],
    [0xcca8, 'TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256'],
    [0xfefe, 'SSL_RSA_FIPS_WITH_DES_CBC_SHA'],
    [0xeeee, '0xeeee'],
  ])('%i is %s', (code, name) => expect(suiteName(code)).toBe(name));
});

describe('traits', () => {
  it.each([
    ['TLS_RSA_WITH_NULL_MD5', ['not-aead', 'not-forward-secret', 'null']],
    ['TLS_DH_anon_EXPORT_WITH_RC4_40_MD5', ['anonymous', 'export', 'not-aead', 'rc4']],
    ['TLS_ECDH_anon_WITH_NULL_SHA', ['anonymous', 'not-aead', 'null']],
    ['TLS_RSA_EXPORT1024_WITH_DES_CBC_SHA', ['block64', 'export', 'not-aead', 'not-forward-secret']],
    ['TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA', ['block64', 'not-aead']],
    ['TLS_DHE_RSA_WITH_AES_128_CBC_SHA', ['not-aead']],
    ['TLS_RSA_WITH_AES_128_CCM', ['not-forward-secret']],
    ['TLS_RSA_WITH_IDEA_CBC_SHA', ['block64', 'not-aead', 'not-forward-secret']],
    ['TLS_AES_128_CCM_8_SHA256', []],
    ['TLS_SHA256_SHA256', ['not-aead', 'null']],
    ['TLS_CHACHA20_POLY1305_SHA256', []],
  ])('%s', (name, traits) => {
    const code = suiteCode(name);
    expect(code).not.toBeNull();
    expect([...traitsOf(Number.parseInt(code ?? '', 16))].sort()).toEqual(traits);
  });

  it('tells what a suite shows of the key exchange', () => {
    const of = (name: string) => Number.parseInt(suiteCode(name) ?? '', 16);
    expect(usesCurve(of('TLS_ECDHE_PSK_WITH_AES_128_CBC_SHA'))).toBe(true);
    expect(usesCurve(of('TLS_ECDH_RSA_WITH_AES_128_CBC_SHA'))).toBe(false);
    expect(usesPrime(of('TLS_DH_anon_WITH_AES_128_CBC_SHA'))).toBe(true);
    expect(usesPrime(of('TLS_DH_RSA_WITH_AES_128_CBC_SHA'))).toBe(false);
    expect(certificateKeyOf(of('TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256'))).toBe('ecdsa');
    expect(certificateKeyOf(of('TLS_DHE_DSS_WITH_AES_128_CBC_SHA'))).toBe('other');
  });
});
