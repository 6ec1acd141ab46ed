import { parseDomain } from '@signpost/contracts';

/** The local part: no blanks, no slash, nothing that RFC 7622 §3.3.1 forbids there. */
const local = /^[^\s"&'/:<>@]{1,255}$/u;

/** The address of a person as typed, also behind `xmpp:`; `null` where it is none. */
export function readCardAddress(typed: string): string | null {
  const bare = typed
    .trim()
    .replace(/^xmpp:/i, '')
    .replace(/[?/].*$/, '');
  const at = bare.lastIndexOf('@');
  const parsed = parseDomain(bare.slice(at + 1));
  const name = bare.slice(0, at).toLowerCase();
  return at > 0 && local.test(name) && parsed.ok ? `${name}@${parsed.domain}` : null;
}

/** What a scanned card opens (RFC 5122 §2.2). */
export const cardLink = (address: string): string => {
  const at = address.lastIndexOf('@');
  return `xmpp:${encodeURIComponent(address.slice(0, at))}@${address.slice(at + 1)}`;
};
