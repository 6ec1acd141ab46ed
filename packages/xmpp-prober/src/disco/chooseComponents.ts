import type { DiscoBody } from '@signpost/contracts';
import { isPublicSuffix } from '@signpost/net';

type Item = Extract<DiscoBody['items'], { status: 'answered' }>['value'][number];

const mostComponents = 20;
const domainName = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$/;

/**
 * The items that are components of this provider: below its domain, or below the domain that it is part of itself. What
 * else a server lists belongs to others, whom nobody asked us to disturb.
 */
export function chooseComponents(domain: string, items: readonly Item[]): Item[] {
  const parent = domain.split('.').slice(1).join('.');
  const homes = parent.includes('.') && !isPublicSuffix(parent) ? [domain, parent] : [domain];
  const own = items.filter(({ jid, node }) => node === null && jid !== domain && domainName.test(jid) && isBelow(jid, homes));
  return [...new Map(own.map((item) => [item.jid, item])).values()].slice(0, mostComponents);
}

const isBelow = (jid: string, homes: readonly string[]): boolean => homes.some((home) => jid.endsWith(`.${home}`));
