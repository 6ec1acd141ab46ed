import type { ProviderQuery } from '@signpost/contracts';

/** `ORDER BY key, domain`: a number that always ascends, then the domain in the direction given. */
export interface ProviderOrder {
  key: string;
  domain: 'ASC' | 'DESC';
}

type OrderName = `${ProviderQuery['sort']}-${ProviderQuery['order']}`;
const observedMs = '(extract(epoch FROM current.observed_at) * 1000)::bigint';
const last = 1e15;

/** Grades ascend from the best; times from the oldest. What is unknown comes last both ways. */
const orders: Record<OrderName, ProviderOrder> = {
  'domain-asc': { key: '0', domain: 'ASC' },
  'domain-desc': { key: '0', domain: 'DESC' },
  'grade-asc': { key: `coalesce(-current.rank, ${last})`, domain: 'ASC' },
  'grade-desc': { key: `coalesce(current.rank, ${last})`, domain: 'ASC' },
  'observed-asc': { key: `coalesce(${observedMs}, ${last})`, domain: 'ASC' },
  'observed-desc': { key: `coalesce(-${observedMs}, ${last})`, domain: 'ASC' },
};

export const providerOrder = ({ sort, order }: Pick<ProviderQuery, 'sort' | 'order'>): ProviderOrder =>
  orders[`${sort}-${order}`];
