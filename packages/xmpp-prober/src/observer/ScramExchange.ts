import { createHash, createHmac, pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { Fault } from '@signpost/contracts';

const derive = promisify(pbkdf2);
/** Fewer protect nobody; more are an attack on our processor. */
const iterationBounds = { least: 4096, most: 100_000 };

export interface ScramParts {
  username: string;
  password: string;
  /** Keying material of the TLS session (RFC 9266); `null` without `-PLUS`. */
  channelBinding: Uint8Array | null;
  nonce?: string;
}

/** One login with SCRAM-SHA-256 (RFC 5802, RFC 7677). The server has to prove that it knows us, too. */
export class ScramExchange {
  private readonly nonce: string;
  private serverSignature: Buffer | null = null;

  constructor(private readonly parts: ScramParts) {
    this.nonce = parts.nonce ?? randomBytes(18).toString('base64');
  }

  /** client-first-message. */
  first(): string {
    return this.header + this.firstBare;
  }

  /** client-final-message, in answer to the server's first. Throws a `Fault` where the server is not to be trusted. */
  async answer(serverFirst: string): Promise<string> {
    const { nonce, salt, iterations } = readServerFirst(serverFirst, this.nonce);
    const salted = await derive(this.parts.password.normalize('NFKC'), salt, iterations, 32, 'sha256');
    const binding = Buffer.concat([Buffer.from(this.header), this.parts.channelBinding ?? new Uint8Array()]).toString('base64');
    const withoutProof = `c=${binding},r=${nonce}`;
    const signed = `${this.firstBare},${serverFirst},${withoutProof}`;
    const clientKey = hmac(salted, 'Client Key');
    const signature = hmac(createHash('sha256').update(clientKey).digest(), signed);
    this.serverSignature = hmac(hmac(salted, 'Server Key'), signed);
    const proof = Buffer.from(clientKey.map((byte, index) => byte ^ (signature[index] ?? 0)));
    return `${withoutProof},p=${proof.toString('base64')}`;
  }

  /** Checks server-final-message. Throws a `Fault` unless it proves the server. */
  verify(serverFinal: string): void {
    const given = Buffer.from(attributesOf(serverFinal).get('v') ?? '', 'base64');
    const expected = this.serverSignature;
    if (!expected || given.length !== expected.length || !timingSafeEqual(given, expected)) {
      throw new Fault('home-not-proved', 'Our home server did not prove that it knows our password.');
    }
  }

  private get header(): string {
    return this.parts.channelBinding ? 'p=tls-exporter,,' : 'n,,';
  }

  private get firstBare(): string {
    return `n=${this.parts.username.replace(/=/g, '=3D').replace(/,/g, '=2C')},r=${this.nonce}`;
  }
}

function readServerFirst(text: string, ownNonce: string): { nonce: string; salt: Buffer; iterations: number } {
  const attributes = attributesOf(text);
  const nonce = attributes.get('r') ?? '';
  const salt = Buffer.from(attributes.get('s') ?? '', 'base64');
  const iterations = Number(attributes.get('i'));
  const isNewNonce = nonce.startsWith(ownNonce) && nonce.length > ownNonce.length;
  if (!isNewNonce || salt.length === 0 || attributes.has('m')) throw refusal('its challenge is not valid');
  if (!Number.isInteger(iterations) || iterations < iterationBounds.least || iterations > iterationBounds.most) {
    throw refusal('its iteration count is out of bounds');
  }
  return { nonce, salt, iterations };
}

const refusal = (why: string): Fault => new Fault('home-login-unsafe', `We did not log in to our home server: ${why}.`);

const attributesOf = (text: string): Map<string, string> =>
  new Map(text.split(',').map((part) => [part.slice(0, 1), part.slice(2)]));

const hmac = (key: Buffer, data: string): Buffer => createHmac('sha256', key).update(data).digest();
