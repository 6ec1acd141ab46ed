import { type Evidence, type Failure, type FailureCode, failure, type WebBody } from '@signpost/contracts';
import type { Result } from '@signpost/net';
import { evidenceOf } from '../observe.ts';
import type { ProbeContext } from '../probeContext.ts';
import { failed, success } from '../result.ts';

export type WebResource = WebBody['resources'][number];
export type ResourceName = WebResource['name'];

/** Gets one well-known file after the other and keeps book. */
export interface Fetcher {
  /** The result of reading what came, if anything usable did. */
  get<T>(name: ResourceName, url: string, read: (body: Uint8Array) => Result<T>): Promise<T | null>;
  readonly resources: WebResource[];
  readonly evidence: Evidence[];
}

const mostRequests = 6;
const maxBytes = 256 * 1024;
const timeoutMs = 20_000;
/** Failures of the host as a whole: its other files would fail the same way, so it is not disturbed for them. */
const hostFailures: ReadonlySet<FailureCode> = new Set([
  ...(['dns-not-found', 'dns-failed', 'dns-timeout', 'dns-bogus', 'no-address', 'address-forbidden'] as const),
  ...(['connect-refused', 'connect-timeout', 'connect-unreachable', 'tls-failed', 'tls-timeout'] as const),
  ...(['stream-timeout', 'courtesy', 'cancelled', 'budget-exhausted', 'our-fault'] as const),
]);

export function createFetcher({ net, signal }: ProbeContext, domain: string): Fetcher {
  const resources: WebResource[] = [];
  const evidence: Evidence[] = [];
  const dead = new Map<string, Failure>();
  let requests = 0;

  async function request(url: string): Promise<{ status: number | null; body: Result<Uint8Array> }> {
    const { host } = new URL(url);
    const known = dead.get(host) ?? (requests >= mostRequests ? failure('budget-exhausted') : undefined);
    if (known) return { status: null, body: { ok: false, failure: known } };
    requests += 1;
    const response = await net.fetch({ domain, url, maxBytes, timeoutMs, signal });
    if (!response.ok && hostFailures.has(response.failure.code)) dead.set(host, response.failure);
    if (!response.ok) return { status: null, body: response };
    const { status, body } = response.value;
    // Who says that we ask too much is asked nothing more.
    if (status === 429) dead.set(host, failure('http-status', '429'));
    return { status, body: status === 200 ? success(body) : failed('http-status', String(status)) };
  }

  return {
    resources,
    evidence,
    async get(name, url, read) {
      const { status, body } = await request(url);
      if (body.ok)
        evidence.push(evidenceOf(name, name === 'host-meta' ? 'application/xml' : 'application/json', textOf(body.value)));
      const result = body.ok ? read(body.value) : body;
      resources.push({ name, url: url.slice(0, 1000), status, ...(result.ok ? {} : { failure: result.failure }) });
      return result.ok ? result.value : null;
    },
  };
}

const textOf = (body: Uint8Array): string => new TextDecoder().decode(body);

/** Reads JSON, then what it means. */
export const fromJson =
  <T>(read: (json: unknown) => Result<T>) =>
  (body: Uint8Array): Result<T> => {
    try {
      return read(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)));
    } catch {
      return failed('http-invalid', 'not JSON');
    }
  };
