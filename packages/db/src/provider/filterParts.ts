import { facetOfFilter, lettersFrom, listOf, type ProviderQuery } from '@signpost/contracts';

/** One filter: the facet it belongs to, its condition with `?` for its value. */
export interface FilterPart {
  facet: string;
  sql: string;
  value: unknown;
}

type Written = readonly [name: string, sql: string, value: unknown];
type Ask = Partial<ProviderQuery>;

/** Facts and capabilities stand in one array as `id=answer`; facts begin with a dot. */
const has = 'current.capabilities @> ?::text[]';
const places = "provider.seed_facts->'serverLocations'";
const uploadBytes = `(jsonb_path_query_first(current."row", '$.capabilities[*] \\? (@.id == "upload" && @.unit == "bytes").value'))::bigint`;

const lettersWanted = (query: Ask): Written[] => [
  ['c2s', 'current.c2s = ?::text', query.c2s],
  ['s2s', 'current.s2s = ?::text', query.s2s],
  ['overall', 'current.overall = ?::text', query.overall],
  ['c2sMin', 'current.c2s = ANY (?::text[])', query.c2sMin && lettersFrom(query.c2sMin)],
  ['s2sMin', 'current.s2s = ANY (?::text[])', query.s2sMin && lettersFrom(query.s2sMin)],
  ['bothMin', 'ARRAY[current.c2s, current.s2s] <@ ?::text[]', query.bothMin && lettersFrom(query.bothMin)],
];

const factsWanted = ({ signUp, captcha, email, ipv6, reach, software, uploadMb }: Ask): Written[] => [
  ['signUp', 'current.sign_up_way = ?::text', signUp],
  ['captcha', has, captcha && [`.captcha=${captcha}`]],
  ['email', has, email && [`.email=${email}`]],
  ['ipv6', has, ipv6 && [`.ipv6=${ipv6}`]],
  ['reach', 'current.c2s_reachability = ?::text', reach],
  ['software', 'current.software = ?::text', software?.toLowerCase()],
  ['uploadMb', `${uploadBytes} >= ?::bigint`, uploadMb === undefined ? undefined : uploadMb * 1_000_000],
];

/** A capability asked for without an answer must be there for sure. */
function abilitiesWanted({ capability, answer = 'yes', can, xep, likely }: Ask): Written[] {
  const counted = likely === 'yes' ? ['yes', 'claimed'] : ['yes'];
  const overlaps = 'current.capabilities && ?::text[]';
  const written = (name: string, ids: string[]): Written[] =>
    ids.map((id) => [name, overlaps, counted.map((one) => `${id}=${one}`)]);
  const numbers = listOf(xep).map((number) => `.xep.${Number(number)}`);
  return [
    ['capability', has, capability && [`${capability}=${answer}`]],
    ...written('can', listOf(can)),
    ...written('xep', numbers),
  ];
}

const declaredWanted = ({ free, country, notCountry, since, organization }: Ask): Written[] => [
  ['free', "provider.seed_facts->'freeOfCharge' = to_jsonb(?::boolean)", free && free === 'yes'],
  ['country', `jsonb_exists_any(${places}, ?::text[])`, country && listOf(country)],
  ['notCountry', `NOT coalesce(jsonb_exists_any(${places}, ?::text[]), false)`, notCountry && listOf(notCountry)],
  ['since', "left(provider.seed_facts->>'since', 4)::int <= ?::int", since],
  ['organization', "provider.seed_facts->>'organization' = ?::text", organization],
];

/** The filters that a query asks for. */
export const filterParts = (query: Ask): FilterPart[] =>
  [...lettersWanted(query), ...factsWanted(query), ...abilitiesWanted(query), ...declaredWanted(query)]
    .filter(([, , value]) => value !== undefined)
    .map(([name, sql, value]) => ({ facet: facetOfFilter[name] ?? name, sql, value }));

/** The condition with its value as parameter number `at`; what must stay a question mark is written `\?`. */
export const placed = ({ sql }: FilterPart, at: number): string =>
  sql.replace(/\\?\?/g, (mark) => (mark === '?' ? `$${at}` : '?'));

export const uploadBytesSql = uploadBytes.replace('\\?', '?');
