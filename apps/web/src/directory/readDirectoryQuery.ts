import { type ProviderQuery, providerQuerySchema } from '@signpost/contracts';
import { directoryHref } from './directoryHref.ts';

export type DirectoryRequest =
  | { kind: 'query'; query: ProviderQuery }
  | { kind: 'untidy'; to: string }
  | { kind: 'refused'; names: string[] };

type RawQuery = Readonly<Record<string, string | string[] | undefined>>;

const defaults: Readonly<Record<string, string>> = { sort: 'domain', order: 'asc', limit: '50' };

/**
 * Reads the address of the directory. What says nothing (empty, repeated, a default, a name we don't have) is left out,
 * and the visitor sent on to the tidy address: one list, one address, one place in the caches.
 */
export function readDirectoryQuery(raw: RawQuery): DirectoryRequest {
  const given = Object.entries(raw).map(
    ([name, value]) => [name, Array.isArray(value) ? (value[0] ?? '') : (value ?? '')] as const,
  );
  const telling = given.filter(
    ([name, value]) => value !== '' && value !== defaults[name] && Object.hasOwn(providerQuerySchema.shape, name),
  );
  const parsed = providerQuerySchema.safeParse(Object.fromEntries(telling));
  if (!parsed.success) return { kind: 'refused', names: [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))] };
  const untidy = telling.length < given.length || Object.values(raw).some(Array.isArray);
  return untidy ? { kind: 'untidy', to: directoryHref(parsed.data) } : { kind: 'query', query: parsed.data };
}
