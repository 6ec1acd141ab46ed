import type { Direction } from '@signpost/contracts';
import type { StreamTarget } from '@signpost/directory';
import type { Net } from '@signpost/net';
import { UsageError } from '../exitCode.ts';

/** What `--target` names. */
export interface GivenTarget {
  host: string;
  port: number;
  direction: Direction;
  security: StreamTarget['security'];
}

const serverPorts = new Set([5269, 5270]);
const directPorts = new Set([443, 5223, 5270]);

/**
 * Reads `host:port` or `[address]:port`. Direction and the way into TLS go by the port where they are not given.
 * @throws UsageError where it is neither.
 */
export function readTarget(text: string, direction?: Direction, direct = false): GivenTarget {
  const [, name = '', digits = ''] = /^\[([\da-f:.]+)\]:(\d{1,5})$/i.exec(text) ?? /^([^\s:[\]]+):(\d{1,5})$/.exec(text) ?? [];
  const port = Number(digits);
  if (name === '' || port < 1 || port > 65_535)
    throw new UsageError('--target takes host:port or [address]:port, for example xmpp.example.org:5222.');
  return {
    host: name.toLowerCase(),
    port,
    direction: direction ?? (serverPorts.has(port) ? 's2s' : 'c2s'),
    security: direct || directPorts.has(port) ? 'direct' : 'starttls',
  };
}

const isAddress = (host: string): boolean => /^\d{1,3}(\.\d{1,3}){3}$/.test(host) || host.includes(':');

/** Every address of a target that was given, whether DNS names it for the domain or not. */
export async function resolveTarget({ resolver }: Pick<Net, 'resolver'>, given: GivenTarget): Promise<StreamTarget[]> {
  const at = (address: string): StreamTarget => ({ ...given, address, family: address.includes(':') ? 6 : 4 });
  if (isAddress(given.host)) return [at(given.host)];
  const answers = await Promise.all([resolver.query(given.host, 'A'), resolver.query(given.host, 'AAAA')]);
  return answers.flatMap((answer) => (answer.ok ? answer.value.records : [])).map(at);
}
