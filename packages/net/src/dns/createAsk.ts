import { abortFailure, failed, success } from '../result.ts';
import type { Result } from '../types.ts';
import { askTcp } from './askTcp.ts';
import { type Attempt, askUdp } from './askUdp.ts';
import type { Nameserver } from './nameservers.ts';
import { encodeQuestion, type Question } from './question.ts';
import { type Reply, readReply } from './reply.ts';

/** Puts one question and gives whatever the nameserver answered, error codes included. */
export type Ask = (question: Question, checkingDisabled: boolean, signal?: AbortSignal) => Promise<Result<Reply>>;

const tries = 2;

/** Two tries, each with its own id and source port, over the nameservers in turn; TCP when the answer was cut off. */
export function createAsk(servers: readonly Nameserver[], timeoutMs: number): Ask {
  return async (question, checkingDisabled, signal) => {
    let attempt: Attempt = { kind: 'timeout' };
    for (let index = 0; index < tries; index += 1) {
      const server = servers[index % servers.length] as Nameserver;
      attempt = await tryOnce(server, question, checkingDisabled, timeoutMs, signal);
      if (attempt.kind === 'reply') return success(attempt.reply);
      if (attempt.kind === 'aborted') break;
    }
    return failureOf(attempt, signal);
  };
}

async function tryOnce(
  server: Nameserver,
  question: Question,
  checkingDisabled: boolean,
  timeoutMs: number,
  signal?: AbortSignal,
): Promise<Attempt> {
  const { id, packet } = encodeQuestion(question, checkingDisabled);
  const read = (message: Buffer) => readReply(message, id, question);
  const attempt = await askUdp(server, packet, read, timeoutMs, signal);
  return attempt.kind === 'truncated' ? askTcp(server, packet, read, timeoutMs, signal) : attempt;
}

function failureOf(attempt: Attempt, signal?: AbortSignal): Result<Reply> {
  if (attempt.kind === 'aborted' && signal) return abortFailure(signal);
  if (attempt.kind === 'timeout') return failed('dns-timeout');
  return failed('dns-failed', attempt.kind === 'unreachable' ? attempt.code : 'the answer could not be read');
}
