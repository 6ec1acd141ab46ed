import { type ProviderQuery, providerQuerySchema } from '@signpost/contracts';
import { directoryHref } from './directoryHref.ts';

export type DirectoryRequest =
  | { kind: 'query'; query: ProviderQuery; why?: string }
  | { kind: 'untidy'; to: string }
  | { kind: 'refused'; names: string[] };

type RawQuery = Readonly<Record<string, string | string[] | undefined>>;

const defaults: Readonly<Record<string, string>> = { sort: 'domain', order: 'asc', limit: '50' };
/** How the values of a list are written. Ticked boxes come as one name many times. */
const lists: Readonly<Record<string, RegExp>> = {
  can: /[a-z-]+/g,
  xep: /\d+/g,
  country: /[a-z]{2}/g,
  notCountry: /[a-z]{2}/g,
  operatorCountry: /[a-z]{2}/g,
  notOperatorCountry: /[a-z]{2}/g,
  language: /[a-z]{2,3}/g,
};

/**
 * Reads the address of the directory. What says nothing (empty, repeated, a default, a name we don't have) is left out,
 * and the visitor sent on to the tidy address: one list, one address, one place in the caches.
 */
export function readDirectoryQuery(raw: RawQuery): DirectoryRequest {
  const given = Object.entries(raw).map(([name, value]) => [name, tidy(name, value)] as const);
  const telling = given.filter(
    ([name, value]) => value !== '' && value !== defaults[name] && Object.hasOwn(providerQuerySchema.shape, name),
  );
  const parsed = providerQuerySchema.safeParse(Object.fromEntries(telling));
  if (!parsed.success) return { kind: 'refused', names: [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))] };
  const why = tidy('why', raw.why).slice(0, 300);
  const said = telling.length + (why === '' ? 0 : 1);
  const untidy = said < given.length || given.some(([name, value]) => value !== raw[name]);
  if (untidy) return { kind: 'untidy', to: directoryHref(parsed.data, {}, why) };
  return { kind: 'query', query: parsed.data, ...(why === '' ? {} : { why }) };
}

function tidy(name: string, value: string | string[] | undefined): string {
  const pattern = Object.hasOwn(lists, name) ? lists[name] : undefined;
  const first = Array.isArray(value) ? (value[0] ?? '') : (value ?? '');
  if (!pattern) return name === 'why' ? first.trim() : first;
  const all = (Array.isArray(value) ? value : [first]).join(',').toLowerCase();
  if (/[^a-z0-9, -]/.test(all)) return all;
  return [...new Set(all.match(pattern) ?? [])].sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).join(',');
}
