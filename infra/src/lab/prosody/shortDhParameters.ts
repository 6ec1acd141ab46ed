import { getDiffieHellman } from 'node:crypto';

/** Its file, relative to a Prosody's own folder. */
export const shortDhFile = 'dh1024.pem';

const der = (tag: number, body: Buffer): Buffer => {
  const length =
    body.length < 128 ? [body.length] : body.length < 256 ? [0x81, body.length] : [0x82, body.length >> 8, body.length & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
};
/** A positive INTEGER: a zero byte before a set high bit. */
const integer = (value: Buffer): Buffer => der(0x02, (value[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.from([0]), value]) : value);

/** The 1024-bit group of RFC 2409 §6.2 as PEM: the one that Logjam (https://weakdh.org) made infamous. */
export function shortDhParameters(): string {
  const group = getDiffieHellman('modp2');
  const body = der(0x30, Buffer.concat([integer(group.getPrime()), integer(group.getGenerator())]));
  return `-----BEGIN DH PARAMETERS-----\n${body.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END DH PARAMETERS-----\n`;
}
