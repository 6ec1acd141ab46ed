import type { Net } from '@signpost/net';
import robotsParser from 'robots-parser';

/** Whether an address may be asked for; null where the budget has no request left for robots.txt. */
export interface Robots {
  allows(url: string): Promise<boolean | null>;
}

const largestFile = 100_000;

type Rules = { isAllowed(url: string, agent: string): boolean | undefined } | 'all' | 'none';

/** robots.txt of each host, asked for once (RFC 9309): without one everything is allowed, from a broken server nothing. */
export function createRobots(fetch: (url: string, maxBytes: number) => ReturnType<Net['fetch']> | null, agent: string): Robots {
  const known = new Map<string, Rules>();
  return {
    async allows(url) {
      const { origin } = new URL(url);
      const rules = known.get(origin) ?? (await readRules(fetch, origin));
      if (rules === null) return null;
      known.set(origin, rules);
      return rules === 'all' || (rules !== 'none' && rules.isAllowed(url, agent) !== false);
    },
  };
}

async function readRules(fetch: Parameters<typeof createRobots>[0], origin: string): Promise<Rules | null> {
  const asked = fetch(`${origin}/robots.txt`, largestFile);
  if (asked === null) return null;
  const response = await asked;
  if (!response.ok) return response.failure.code === 'limit-exceeded' ? 'all' : 'none';
  const { status, body } = response.value;
  if (status >= 500) return 'none';
  if (status !== 200) return 'all';
  return parse(`${origin}/robots.txt`, Buffer.from(body).toString('utf8'));
}

const parse = robotsParser as unknown as (url: string, text: string) => Exclude<Rules, string>;
