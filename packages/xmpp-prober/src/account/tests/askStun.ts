import { randomBytes } from 'node:crypto';
import { resolveHost } from '@signpost/net';
import type { AccountLink } from '../AccountLink.ts';
import { type TestResult, tested } from '../testResult.ts';

const magicCookie = Buffer.from([0x21, 0x12, 0xa4, 0x42]);
const isLiteral = (host: string): boolean => /^[\d.]+$/.test(host) || host.includes(':');

/** One binding request (RFC 8489 §6) over UDP. Only that it was answered is kept. */
export async function askStun(
  { context, domain }: AccountLink,
  { host, port }: { host: string; port: number },
): Promise<TestResult> {
  const { net, signal } = context;
  const found = isLiteral(host) ? { ok: true as const, value: [host] } : await resolveHost(net.resolver, host, signal);
  if (!found.ok) return { status: 'failed', failure: found.failure };
  const [address = ''] = found.value;
  const transaction = randomBytes(12);
  // Type 0x0001, no attributes.
  const payload = Buffer.concat([Buffer.from([0, 1, 0, 0]), magicCookie, transaction]);
  const answer = await net.sendDatagram({ domain, address, port, payload, signal });
  if (!answer.ok) return { status: 'failed', failure: answer.failure };
  return tested(isBindingSuccess(Buffer.from(answer.value), transaction), { server: `${host}:${port}`.slice(0, 300) });
}

const isBindingSuccess = (answer: Buffer, transaction: Buffer): boolean =>
  answer.length >= 20 &&
  answer.readUInt16BE(0) === 0x0101 &&
  answer.subarray(4, 20).equals(Buffer.concat([magicCookie, transaction]));
