import { type DomainProblem, parseDomain } from '@signpost/contracts';

/** `address`: of a person or a room, bare. */
export type Lookup =
  | { kind: 'domain'; domain: string }
  | { kind: 'address'; address: string; domain: string }
  | { kind: 'problem'; problem: DomainProblem };

/** What somebody typed: a domain, an address, or an `xmpp:` link to one of them (RFC 5122). */
export function readLookup(typed: string): Lookup {
  const text = withoutScheme(typed.trim());
  const parsed = parseDomain(text);
  if (parsed.ok) return { kind: 'domain', domain: parsed.domain };
  const [bare = ''] = text.split('/');
  const at =
    parsed.problem === 'is-address' || /^[^@\s]+@[^@\s]+$/.test(bare) ? parseDomain(bare.slice(bare.lastIndexOf('@') + 1)) : null;
  return at?.ok ? { kind: 'address', address: bare, domain: at.domain } : { kind: 'problem', problem: parsed.problem };
}

function withoutScheme(text: string): string {
  const [, path] = /^xmpp:(?:\/\/[^/]*\/)?([^?#]*)/i.exec(text) ?? [];
  if (path === undefined) return text;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
