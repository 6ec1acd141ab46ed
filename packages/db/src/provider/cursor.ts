import { Fault, type ProviderQuery } from '@signpost/contracts';

/** The last row of a page: where the next one begins. */
export interface Cursor {
  key: number;
  domain: string;
}

type Order = Pick<ProviderQuery, 'sort' | 'order'>;

/** Opaque to its bearer, and good for the same order alone. */
export const writeCursor = ({ sort, order }: Order, { key, domain }: Cursor): string =>
  Buffer.from(JSON.stringify([`${sort}-${order}`, key, domain])).toString('base64url');

/** Throws `Fault` `bad-cursor` when we did not write it for this order. */
export function readCursor({ sort, order }: Order, text: string): Cursor {
  const [name, key, domain] = parseList(text);
  const valid =
    name === `${sort}-${order}` && Number.isSafeInteger(key) && typeof domain === 'string' && /^[a-z0-9.-]{1,253}$/.test(domain);
  if (!valid) throw new Fault('bad-cursor', 'The place to go on from does not belong to this list.');
  return { key: key as number, domain };
}

function parseList(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
