import { failed, success } from '../result.ts';
import type { Resolver, Result } from '../types.ts';

/** All of a name's addresses, IPv4 first. A bogus answer for either family refuses the name. */
export async function resolveHost(resolver: Resolver, host: string, signal?: AbortSignal): Promise<Result<string[]>> {
  const answers = await Promise.all([resolver.query(host, 'A', signal), resolver.query(host, 'AAAA', signal)]);
  const failures = answers.flatMap((answer) => (answer.ok ? [] : [answer]));
  const bogus = failures.find(({ failure }) => failure.code === 'dns-bogus');
  if (bogus) return bogus;
  const addresses = answers.flatMap((answer) => (answer.ok ? answer.value.records : []));
  if (addresses.length > 0) return success(addresses);
  return failures[0] ?? failed('no-address');
}
