import { type Failure, failure } from '@signpost/contracts';
import type { Net } from '@signpost/net';
import robotsParser from 'robots-parser';

/** Why an address may not be asked for; a failure where robots.txt could not be had at all (RFC 9309 §2.3.1.4). */
export type Hindrance = 'robots-disallow' | 'budget-spent' | Failure;

export interface Robots {
  /** `null` where nothing hinders. */
  hindrance(url: string): Promise<Hindrance | null>;
}

const largestFile = 100_000;

type Rules = { isAllowed(url: string, agent: string): boolean | undefined } | 'all' | Failure;

/** robots.txt of each host, asked for once (RFC 9309): without one everything is allowed, from a broken server nothing. */
export function createRobots(fetch: (url: string, maxBytes: number) => ReturnType<Net['fetch']> | null, agent: string): Robots {
  const known = new Map<string, Rules>();
  return {
    async hindrance(url) {
      const { origin } = new URL(url);
      const rules = known.get(origin) ?? (await readRules(fetch, origin));
      if (rules === null) return 'budget-spent';
      known.set(origin, rules);
      if (rules === 'all') return null;
      if ('code' in rules) return rules;
      return rules.isAllowed(url, agent) === false ? 'robots-disallow' : null;
    },
  };
}

async function readRules(fetch: Parameters<typeof createRobots>[0], origin: string): Promise<Rules | null> {
  const asked = fetch(`${origin}/robots.txt`, largestFile);
  if (asked === null) return null;
  const response = await asked;
  if (!response.ok) return response.failure.code === 'limit-exceeded' ? 'all' : response.failure;
  const { status, body } = response.value;
  if (status >= 500) return failure('http-status', String(status));
  if (status !== 200) return 'all';
  return parse(`${origin}/robots.txt`, Buffer.from(body).toString('utf8'));
}

const parse = robotsParser as unknown as (url: string, text: string) => Exclude<Rules, string>;
