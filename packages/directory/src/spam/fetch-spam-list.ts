import { failure, type SpamList } from '@signpost/contracts';
import type { Net } from '@signpost/net';
import { type ParsedSpamList, parseSpamList } from './parse-spam-list.ts';

const maxBytes = 2_000_000;
const timeoutMs = 30_000;

/** Fetches and reads one list; whatever goes wrong is a failure, never an empty list. */
export async function fetchSpamList(net: Net, { url }: SpamList, signal?: AbortSignal): Promise<ParsedSpamList> {
  const answer = await net.fetch({ domain: new URL(url).hostname, url, maxBytes, timeoutMs, ...(signal ? { signal } : {}) });
  if (!answer.ok) return answer;
  const { status, headers, body } = answer.value;
  if (status !== 200) return { ok: false, failure: failure('http-status', String(status)) };
  if (/html/i.test(headers.get('content-type') ?? '')) return { ok: false, failure: failure('http-invalid', 'a web page') };
  return parseSpamList(new TextDecoder().decode(body), net.clock.now().toISOString().slice(0, 10));
}
