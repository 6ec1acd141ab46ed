import { createDeadline, type Deadline } from '../deadline.ts';
import { abortFailure, failed, success } from '../result.ts';
import type { FetchRequest, FetchResponse, Identity, Net, Result } from '../types.ts';
import { checkFirstUrl, checkRedirect } from './checkUrl.ts';
import { type HopOptions, openHop } from './openHop.ts';
import { requestHop } from './requestHop.ts';

export interface FetchOptions extends HopOptions {
  identity: Identity;
}

const defaultTimeoutMs = 90_000;
const defaultMaxRedirects = 5;
const redirectStatuses = new Set([301, 302, 303, 307, 308]);

/** A request with every hop resolved, guarded, dialled and verified by us; any final status is an answer. */
export function createFetch(options: FetchOptions): Net['fetch'] {
  return async (request) => {
    const deadline = createDeadline(request.timeoutMs ?? defaultTimeoutMs, request.signal);
    try {
      const first = checkFirstUrl(request.url, options.guard);
      if (!first.ok) return first;
      const result = await followRedirects(options, request, first.value, deadline);
      return result.ok || !deadline.signal.aborted ? result : afterAbort(result, deadline, request.signal);
    } finally {
      deadline.clear();
    }
  };
}

async function followRedirects(
  options: FetchOptions,
  request: FetchRequest,
  first: URL,
  { signal }: Deadline,
): Promise<Result<FetchResponse>> {
  const visited: string[] = [first.href];
  let url = first;
  for (;;) {
    const response = await fetchHop(options, request, url, signal);
    const location = response.ok ? locationOf(response.value, request.method) : undefined;
    if (!response.ok || location === undefined) return response.ok ? withRedirects(response.value, visited) : response;
    const next = checkRedirect(location, url, request.allowHttp ?? false);
    if (!next.ok) return next;
    if (visited.includes(next.value.href)) return failed('redirect-forbidden', 'a loop');
    if (visited.length > (request.maxRedirects ?? defaultMaxRedirects)) return failed('redirect-forbidden', 'too many');
    visited.push(next.value.href);
    url = next.value;
  }
}

const locationOf = ({ status, headers }: FetchResponse, method = 'GET'): string | undefined =>
  redirectStatuses.has(status) && (method === 'GET' || method === 'HEAD') ? headers.get('location') : undefined;

const withRedirects = (response: FetchResponse, visited: string[]): Result<FetchResponse> =>
  success({ ...response, redirects: visited.slice(1) });

async function fetchHop(
  options: FetchOptions,
  request: FetchRequest,
  url: URL,
  signal: AbortSignal,
): Promise<Result<FetchResponse>> {
  const connection = await openHop(options, url, request.domain, signal);
  if (!connection.ok) return connection;
  const response = await requestHop(connection.value, url, request, options.identity, signal);
  await connection.value.close();
  return response;
}

/** An end by our own deadline says that the server was slow, unless we were still waiting for our turn. */
function afterAbort(result: Result<FetchResponse>, deadline: Deadline, parent?: AbortSignal): Result<FetchResponse> {
  if (!deadline.expired()) return abortFailure(parent ?? deadline.signal);
  return !result.ok && result.failure.code === 'courtesy' ? result : failed('stream-timeout', 'the deadline passed');
}
