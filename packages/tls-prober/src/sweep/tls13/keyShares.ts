import { createPublicKey, diffieHellman, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { ffdhePrime } from '../names/ffdhe.ts';
import { createFiniteFieldKey } from './finiteFieldKey.ts';

/** A key of ours for one group, and how it meets the server's. */
export interface OwnKey {
  group: number;
  publicKey: Buffer;
  /** The shared secret; `null` when the server's key is none. */
  agree(peer: Buffer): Buffer | null;
}

/** What stands before the bare key in an SPKI (RFC 5480, RFC 8410). */
const kinds: Readonly<Record<number, { generate: () => { publicKey: KeyObject; privateKey: KeyObject }; prefix: string }>> = {
  23: curve('P-256', '3059301306072a8648ce3d020106082a8648ce3d030107034200'),
  24: curve('P-384', '3076301006072a8648ce3d020106052b81040022036200'),
  25: curve('P-521', '30819b301006072a8648ce3d020106052b8104002303818600'),
  29: { generate: () => generateKeyPairSync('x25519'), prefix: '302a300506032b656e032100' },
  30: { generate: () => generateKeyPairSync('x448'), prefix: '3042300506032b656f033900' },
};

function curve(namedCurve: string, prefix: string) {
  return { generate: () => generateKeyPairSync('ec', { namedCurve }), prefix };
}

/** Groups for which we can make a key, the one that servers like best and that costs least first. */
export const ownGroups: ReadonlySet<number> = new Set([29, 23, 24, 25, 30, 256, 257, 258, 259, 260]);

/** A fresh key; `null` for a group that we can't compute. */
export function createOwnKey(group: number): OwnKey | null {
  const prime = ffdhePrime(group);
  return prime === null ? createCurveKey(group) : createFiniteFieldKey(group, prime);
}

function createCurveKey(group: number): OwnKey | null {
  const kind = kinds[group];
  if (kind === undefined) return null;
  const prefix = Buffer.from(kind.prefix, 'hex');
  const { publicKey, privateKey } = kind.generate();
  return {
    group,
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(prefix.length),
    agree: (peer) => agree(privateKey, Buffer.concat([prefix, peer])),
  };
}

function agree(privateKey: KeyObject, spki: Buffer): Buffer | null {
  try {
    return diffieHellman({ privateKey, publicKey: createPublicKey({ key: spki, format: 'der', type: 'spki' }) });
  } catch {
    return null;
  }
}
