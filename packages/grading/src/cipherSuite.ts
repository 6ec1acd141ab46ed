/** What a cipher suite's name tells, in OpenSSL's or IANA's way of naming. */
export interface SuiteTraits {
  forwardSecrecy: boolean;
  aead: boolean;
  rc4: boolean;
  block64: boolean;
  unencrypted: boolean;
  exportGrade: boolean;
  anonymous: boolean;
}

const tls13 = /^TLS_(AES|CHACHA20|SM4|SHA256|SHA384)_/;

/** Reads a suite's name. TLS 1.3 suites name no key exchange and always have forward secrecy (RFC 8446 §1.2). */
export function traitsOfSuite(name: string): SuiteTraits {
  const suite = name.toUpperCase().replaceAll('-', '_');
  return {
    forwardSecrecy: tls13.test(suite) || /(^|_)(ECDHE|DHE|EDH|EECDH|ADH|AECDH)_/.test(suite) || /_(ECDH|DH)_ANON_/.test(suite),
    aead: /_GCM|_CCM|CHACHA20|_MGM/.test(suite),
    rc4: /RC4/.test(suite),
    block64: /3DES|DES_CBC|DES40|IDEA|RC2|BLOWFISH|(^|_)BF_/.test(suite),
    unencrypted: /(^|_)NULL(_|$)|^TLS_SHA\d+_SHA\d+$/.test(suite),
    exportGrade: /(^|_)(EXP|EXPORT|EXP1024|EXPORT1024)_|EXPORT40/.test(suite),
    anonymous: /(^|_)(ADH|AECDH)_|_ANON_/.test(suite),
  };
}

const versions: Readonly<Record<string, number>> = {
  SSLV2: -1,
  SSLV3: 0,
  TLSV1: 1,
  'TLSV1.0': 1,
  'TLSV1.1': 2,
  'TLSV1.2': 3,
  'TLSV1.3': 4,
};

/** Order of a protocol version; `null` where the name is not one we know. */
export const versionRank = (version: string): number | null => versions[version.toUpperCase().replaceAll(' ', 'V')] ?? null;
export const tls12 = 3;
export const tls13Rank = 4;

/** Bits of a finite-field group such as `DH-1024`, `DHE 2048` or `ffdhe3072`; `null` for curves and for what is not known. */
export function finiteFieldBits(group: string | null): number | null {
  const match = /^(?:ff)?dhe?[-_ (]*(\d{3,5})/i.exec(group ?? '');
  return match ? Number(match[1]) : null;
}
