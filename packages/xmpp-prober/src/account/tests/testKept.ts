import { failure, type KeptFile } from '@signpost/contracts';
import type { AccountLink } from '../AccountLink.ts';
import { type TestResult, tested } from '../testResult.ts';

const dayMs = 86_400_000;
const timeoutMs = 20_000;
/** One "not there" may be a server on its way back. */
const missesThatCount = 2;

/**
 * Whether an earlier file is still there: over days this shows how long files are kept in truth. Only a server that says
 * twice that it has none (404, 410) has deleted it; whatever else goes wrong leaves both the answer and the file open.
 */
export async function testKept(
  { context, domain }: Pick<AccountLink, 'context' | 'domain'>,
  file: KeptFile,
): Promise<{ result: TestResult; file: KeptFile }> {
  const { net, signal } = context;
  const answer = await net.fetch({ domain, url: file.url, method: 'HEAD', timeoutMs, signal });
  if (!answer.ok) return { result: { status: 'failed', failure: answer.failure }, file };
  const { status } = answer.value;
  const now = net.clock.now().toISOString();
  if (status === 200) return { result: seenAt(file, true, now), file: { ...file, misses: 0, missedSince: null } };
  if (status !== 404 && status !== 410) return { result: httpFailure(status), file };
  const missedSince = file.missedSince ?? now;
  const missing = { ...file, misses: file.misses + 1, missedSince };
  return { result: missing.misses < missesThatCount ? httpFailure(status) : seenAt(file, false, missedSince), file: missing };
}

const seenAt = ({ url, since }: KeptFile, works: boolean, at: string): TestResult =>
  tested(works, { url, since, days: Math.floor((Date.parse(at) - Date.parse(since)) / dayMs) });

const httpFailure = (status: number): TestResult => ({ status: 'failed', failure: failure('http-status', `HEAD ${status}`) });
