import { type Clock, type Dnssec, failure } from '@signpost/contracts';
import { failed, success } from '../result.ts';
import type { DnsResult, RecordType, Resolver, Result } from '../types.ts';
import { type Ask, createAsk } from './createAsk.ts';
import { nameserversOf } from './nameservers.ts';
import { type Question, questionName } from './question.ts';
import { readRecords } from './readRecords.ts';
import type { Reply } from './reply.ts';

export interface ResolverOptions {
  /** `ip:port`; `null` takes the system's resolv.conf. */
  address: string | null;
  /** Whether that resolver validates DNSSEC and the way to it is trusted; only then is its AD bit believed. */
  validating: boolean;
  clock: Clock;
  /** For one try; there are two. */
  timeoutMs?: number;
}

const defaultTimeoutMs = 4_000;
const pauseBeforeVerdictMs = 250;

/** DNS by our own hand: what the system's library lacks is TLSA and the AD bit. Never throws for what comes from outside. */
export function createResolver({ address, validating, clock, timeoutMs = defaultTimeoutMs }: ResolverOptions): Resolver {
  const ask = createAsk(nameserversOf(address), timeoutMs);
  return {
    validating,
    async query(name, type, signal) {
      const question = { name: questionName(name) ?? '', type };
      if (question.name === '') return failed('dns-failed', 'not a name that DNS can carry');
      const reply = validating ? await askValidator(ask, question, clock, signal) : await ask(question, false, signal);
      return reply.ok ? answerOf(reply.value, question, type, validating) : reply;
    },
  };
}

/**
 * A validator answers SERVFAIL for forged data as for any other trouble (RFC 4035 §5.5). Data that is there when checking
 * is switched off, while the checked question fails again, is bogus.
 */
async function askValidator(ask: Ask, question: Question, clock: Clock, signal?: AbortSignal): Promise<Result<Reply>> {
  const checked = await ask(question, false, signal);
  if (!checked.ok || checked.value.rcode !== 'SERVFAIL') return checked;
  const unchecked = await ask(question, true, signal);
  if (!unchecked.ok || !['NOERROR', 'NXDOMAIN'].includes(unchecked.value.rcode)) return checked;
  await clock.sleep(pauseBeforeVerdictMs, signal).catch(() => undefined);
  const again = await ask(question, false, signal);
  return again.ok && again.value.rcode === 'SERVFAIL' ? failed('dns-bogus') : again;
}

function answerOf<T extends RecordType>(reply: Reply, question: Question, type: T, validating: boolean): DnsResult<T> {
  if (reply.rcode === 'NXDOMAIN') return { ok: false, failure: failure('dns-not-found'), dnssec: dnssecOf(reply, validating) };
  if (reply.rcode !== 'NOERROR') return failed('dns-failed', reply.rcode);
  return success({ records: readRecords(reply, question.name, type), dnssec: dnssecOf(reply, validating) });
}

function dnssecOf(reply: Reply, validating: boolean): Dnssec {
  if (!validating) return 'unknown';
  return reply.flag_ad ? 'secure' : 'insecure';
}
