import { failed, success } from '../result.ts';
import type { DnsAnswer, RecordOf, RecordType, Resolver, Result } from '../types.ts';

/** IPv4 addresses by name; a list of lists is given out one after another, as by a name that changes its mind. */
export type FakeZone = Record<string, string[] | string[][]>;

export function fakeResolver(zone: FakeZone): Resolver & { asked: string[] } {
  const asked: string[] = [];
  const addressesOf = (name: string): string[] => {
    const entry = zone[name] ?? [];
    const turn = asked.filter((question) => question === `${name} A`).length - 1;
    return Array.isArray(entry[0]) ? ((entry as string[][])[turn % entry.length] ?? []) : (entry as string[]);
  };
  return {
    asked,
    validating: true,
    async query<T extends RecordType>(name: string, type: T): Promise<Result<DnsAnswer<T>>> {
      asked.push(`${name} ${type}`);
      if (!(name in zone)) return failed('dns-not-found');
      const records = (type === 'A' ? addressesOf(name) : []) as RecordOf[T][];
      return success({ records, dnssec: 'insecure' });
    },
  };
}
