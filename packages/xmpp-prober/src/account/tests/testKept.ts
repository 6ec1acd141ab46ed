import { failure } from '@signpost/contracts';
import type { AccountLink } from '../AccountLink.ts';
import { type TestResult, tested } from '../testResult.ts';

/** A file of ours that went up earlier, and when. */
export interface EarlierFile {
  url: string;
  /** ISO 8601. */
  since: string;
}

const dayMs = 86_400_000;
const gone = new Set([404, 410]);

/** Whether an earlier file is still there: over days this shows how long files are kept in truth. */
export async function testKept({ context, domain }: AccountLink, { url, since }: EarlierFile): Promise<TestResult> {
  const { net, signal } = context;
  const answer = await net.fetch({ domain, url, method: 'HEAD', timeoutMs: 20_000, signal });
  if (!answer.ok) return { status: 'failed', failure: answer.failure };
  const { status } = answer.value;
  if (status !== 200 && !gone.has(status)) return { status: 'failed', failure: failure('http-status', `HEAD ${status}`) };
  const days = Math.floor((net.clock.now().getTime() - Date.parse(since)) / dayMs);
  return tested(status === 200, { url, since, days });
}
