import { RE2JS } from 're2js';
import type { TextKind } from './kindOf.ts';

/**
 * Text of a body, whatever it claims to be: a byte order mark counts first, then valid UTF-8, then the charset that the
 * header or the page names, then the one-byte charset that gives letters.
 */
export function decodeText(bytes: Uint8Array, charset: string | null, kind: TextKind): string {
  const marked = markedCharset(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  const utf8 = decodeStrictly(bytes, 'utf-8');
  if (utf8 !== null && !isOtherwise(charset)) return utf8;
  const named = charset ?? (kind === 'html' ? metaCharset(bytes) : null);
  const decoded = named === null || isUtf8(named) ? null : decodeStrictly(bytes, named);
  return decoded ?? utf8 ?? decodeLegacy(bytes);
}

function markedCharset(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** Charsets in which every byte below 128 is not ASCII: there valid UTF-8 proves nothing. */
const isOtherwise = (charset: string | null): boolean => charset !== null && /^(?:utf-?16|utf-?32|iso-2022|hz)/i.test(charset);
const isUtf8 = (charset: string): boolean => /^utf-?8$/i.test(charset);

function decodeStrictly(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Cyrillic text of one byte a letter is mostly bytes above 127, Latin text hardly. */
function decodeLegacy(bytes: Uint8Array): string {
  const letters = bytes.filter((byte) => byte > 127 || (byte | 32) >= 97).length;
  const high = bytes.filter((byte) => byte > 127).length;
  return new TextDecoder(high > letters / 2 ? 'windows-1251' : 'windows-1252').decode(bytes);
}

function metaCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 1_024)).toString('latin1');
  const matcher = charsetOfMeta.matcher(head);
  return matcher.find() ? (matcher.group(1) ?? null) : null;
}

/** In an engine whose time is linear: pages are full of tags that never end. */
const charsetOfMeta = RE2JS.compile('<meta[^>]*charset\\s*=\\s*["\']?([a-z0-9_-]{1,40})', RE2JS.CASE_INSENSITIVE);
