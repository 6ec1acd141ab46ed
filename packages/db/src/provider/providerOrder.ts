import { letters, type ProviderQuery, type ProviderSort, signUpWays } from '@signpost/contracts';
import { uploadBytesSql } from './filterParts.ts';

/** `ORDER BY key, domain`: a number that always ascends, then the domain in the direction given. */
export interface ProviderOrder {
  key: string;
  domain: 'ASC' | 'DESC';
}

const last = 1e15;
const quoted = (values: readonly string[]) => `ARRAY[${values.map((value) => `'${value}'`).join(', ')}]`;
const letterRank = (column: string) => `nullif(array_position(${quoted(letters)}, ${column}), ${letters.indexOf('?') + 1})`;
/** Yes, likely, no; not tested has no place. */
const answerRank = (id: string) =>
  `CASE WHEN current.capabilities @> ARRAY['${id}=yes'] THEN 0 WHEN current.capabilities @> ARRAY['${id}=claimed'] THEN 1
   WHEN current.capabilities @> ARRAY['${id}=no'] THEN 2 END`;
/** The first six bytes, which tell names of software apart. */
const textRank = (column: string) =>
  `('x' || rpad(encode(substring(convert_to(${column}, 'UTF8') FROM 1 FOR 6), 'hex'), 12, '0'))::bit(48)::bigint`;

/** A number per column, ascending from what most people want first; nothing where it is unknown. */
const keys: Record<Exclude<ProviderSort, 'domain'>, string> = {
  grade: '-current.rank',
  observed: '(extract(epoch FROM current.observed_at) * 1000)::bigint',
  c2s: letterRank('current.c2s'),
  s2s: letterRank('current.s2s'),
  'sign-up': `array_position(${quoted(signUpWays)}, current.sign_up_way)`,
  software: textRank('current.software'),
  since: `replace(provider.seed_facts->>'since', '-', '')::bigint`,
  upload: `-(${uploadBytesSql})`,
  archive: answerRank('archive'),
  groups: answerRank('groups'),
  calls: answerRank('calls'),
  push: answerRank('push'),
  omemo: answerRank('omemo'),
};

/** Grades ascend from the best; times from the oldest. What is unknown comes last both ways. */
export function providerOrder({ sort, order }: Pick<ProviderQuery, 'sort' | 'order'>): ProviderOrder {
  if (sort === 'domain') return { key: '0', domain: order === 'asc' ? 'ASC' : 'DESC' };
  return { key: `coalesce(${order === 'asc' ? '' : '-'}(${keys[sort]}), ${last})`, domain: 'ASC' };
}
