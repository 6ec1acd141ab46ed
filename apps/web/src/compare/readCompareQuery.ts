import { parseDomain } from '@signpost/contracts';

export type CompareRequest = { kind: 'domains'; domains: string[]; tooMany: boolean } | { kind: 'untidy'; to: string };
type RawQuery = Readonly<Record<string, string | string[] | undefined>>;

const most = 4;
export const compareHref = (domains: readonly string[], tooMany = false): string =>
  domains.length === 0 ? '/compare' : `/compare?with=${domains.join(',')}${tooMany ? '&more=1' : ''}`;

/** Reads the domains to compare; ticked boxes and loose writing are sent on to the tidy address. */
export function readCompareQuery(raw: RawQuery): CompareRequest {
  const given = [raw.with ?? []].flat().join(',').slice(0, 2000);
  const parsed = given.split(/[\s,]+/).map(parseDomain);
  const all = [...new Set(parsed.flatMap((one) => (one.ok ? [one.domain] : [])))];
  const domains = all.slice(0, most);
  const tooMany = all.length > most || raw.more === '1';
  const names = Object.keys(raw).filter((name) => raw[name] !== undefined);
  const tidy = names.every((name) => name === 'with' || name === 'more') && (raw.with ?? domains.join(',')) === domains.join(',');
  const honest = names.includes('with') === domains.length > 0;
  return tidy && honest
    ? { kind: 'domains', domains, tooMany }
    : { kind: 'untidy', to: compareHref(domains, tooMany && domains.length > 0) };
}
