import { createHash, createHmac, pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { Result } from '@signpost/net';
import { failed, success } from '../result.ts';

const derive = promisify(pbkdf2);
/** Fewer protect nobody; more are an attack on our processor. */
const iterationBounds = { least: 4096, most: 100_000 };

export type ScramHash = 'sha1' | 'sha256' | 'sha512';
const keyBytes: Readonly<Record<ScramHash, number>> = { sha1: 20, sha256: 32, sha512: 64 };

export interface ScramParts {
  hash: ScramHash;
  username: string;
  password: string;
  /** `n,,`, `y,,` or `p=<type>,,` (RFC 5801 §4). */
  header: string;
  channelBinding: Uint8Array | null;
  nonce?: string;
}

/** What the challenge says beside salt and nonce. */
export interface ScramChallenge {
  iterations: number;
  /** XEP-0474 and XEP-0515. */
  downgradeProtection: { mechanisms: boolean; tls: boolean };
}

/** One login by SCRAM (RFC 5802, RFC 7677). The server has to prove that it knows the account, too. */
export class Scram {
  private readonly nonce: string;
  private serverSignature: Buffer | null = null;

  constructor(private readonly parts: ScramParts) {
    this.nonce = parts.nonce ?? randomBytes(18).toString('base64');
  }

  /** client-first-message. */
  first(): string {
    return this.parts.header + this.firstBare;
  }

  /** client-final-message, in answer to the server's first; a failure where the server asks for what we don't do. */
  async answer(serverFirst: string): Promise<Result<{ text: string; challenge: ScramChallenge }>> {
    const read = readServerFirst(serverFirst, this.nonce);
    if (!read.ok) return read;
    const { nonce, salt, iterations, downgradeProtection } = read.value;
    const { hash, header, channelBinding } = this.parts;
    const salted = await derive(this.parts.password.normalize('NFKC'), salt, iterations, keyBytes[hash], hash);
    const binding = Buffer.concat([Buffer.from(header), channelBinding ?? new Uint8Array()]).toString('base64');
    const withoutProof = `c=${binding},r=${nonce}`;
    const proof = this.prove(salted, `${this.firstBare},${serverFirst},${withoutProof}`);
    return success({ text: `${withoutProof},p=${proof}`, challenge: { iterations, downgradeProtection } });
  }

  /** Whether server-final-message proves the server. */
  proves(serverFinal: string): boolean {
    const given = Buffer.from(attributesOf(serverFinal).get('v') ?? '', 'base64');
    const expected = this.serverSignature;
    return expected !== null && given.length === expected.length && timingSafeEqual(given, expected);
  }

  private prove(salted: Buffer, signed: string): string {
    const { hash } = this.parts;
    const clientKey = hmac(hash, salted, 'Client Key');
    const signature = hmac(hash, createHash(hash).update(clientKey).digest(), signed);
    this.serverSignature = hmac(hash, hmac(hash, salted, 'Server Key'), signed);
    return Buffer.from(clientKey.map((byte, index) => byte ^ (signature[index] ?? 0))).toString('base64');
  }

  private get firstBare(): string {
    const name = this.parts.username.normalize('NFKC').replace(/=/g, '=3D').replace(/,/g, '=2C');
    return `n=${name},r=${this.nonce}`;
  }
}

function readServerFirst(text: string, ownNonce: string): Result<ScramChallenge & { nonce: string; salt: Buffer }> {
  const attributes = attributesOf(text);
  const nonce = attributes.get('r') ?? '';
  const salt = Buffer.from(attributes.get('s') ?? '', 'base64');
  const iterations = Number(attributes.get('i'));
  const isNewNonce = nonce.startsWith(ownNonce) && nonce.length > ownNonce.length;
  if (!isNewNonce || salt.length === 0 || attributes.has('m')) return failed('stream-invalid', 'SCRAM challenge');
  const isBounded = Number.isInteger(iterations) && iterations >= iterationBounds.least && iterations <= iterationBounds.most;
  if (!isBounded) return failed('limit-exceeded', 'SCRAM iterations');
  return success({ nonce, salt, iterations, downgradeProtection: { mechanisms: attributes.has('h'), tls: attributes.has('t') } });
}

const attributesOf = (text: string): Map<string, string> =>
  new Map(text.split(',').map((part) => [part.slice(0, 1), part.slice(2)]));

const hmac = (hash: ScramHash, key: Buffer, data: string): Buffer => createHmac(hash, key).update(data).digest();
