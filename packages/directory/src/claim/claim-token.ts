import { createHash, randomBytes } from 'node:crypto';
import { claimPrefix } from '@signpost/contracts';

/** What a browser keeps while it proves a domain, and later while it acts for it. 256 bits of chance. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What stands in place of a browser's secret wherever it is kept. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

const tokenLength = 26;

/**
 * What is published to prove a domain, made from the secret of the browser that asked. Everybody can read it and nobody can
 * do anything with it: without the secret it proves nothing, and it is for one domain alone. 130 bits.
 */
export function claimTokenOf(domain: string, secret: string): string {
  const digest = createHash('sha256').update(`signpost claim\n${domain}\n${secret}`).digest('hex');
  return BigInt(`0x${digest}`).toString(32).padStart(52, '0').slice(-tokenLength);
}

const published = new RegExp(`^${claimPrefix}([0-9a-v]{${tokenLength}})$`);

/** The token in a published line; `null` where it is none. */
export const readPublished = (line: string): string | null => published.exec(line.trim())?.[1] ?? null;

/** A token anywhere in what a person wrote. */
export const findToken = (text: string): string | null =>
  text
    .split(/\s+/)
    .map(readPublished)
    .find((token) => token !== null) ?? null;
