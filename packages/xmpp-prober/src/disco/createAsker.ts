import { type Evidence, type Failure, failure, type QueryResult } from '@signpost/contracts';
import { evidenceOf } from '../observe.ts';
import type { Pacer } from '../observer/createPacer.ts';
import type { HomeLink } from '../observer/HomeLink.ts';
import { abortFailure } from '../result.ts';
import { ns } from '../stream/namespaces.ts';
import { serializeXml } from '../xml/serializeXml.ts';
import { type XmlElement, xml } from '../xml/xmlElement.ts';

export interface AskerOptions {
  link: HomeLink;
  pace: Pacer;
  /** Whom the stanzas are counted on. */
  domain: string;
  signal: AbortSignal;
}

/** Asks one domain and its components, one stanza after the other. */
export interface Asker {
  /** Why the domain cannot be talked to; `null` when it can. An error of its own is an answer. */
  ping(to: string): Promise<Failure | null>;
  /** An empty `<query/>` of that namespace. */
  query(label: string, to: string, namespace: string): Promise<QueryResult<XmlElement>>;
  ask(label: string, to: string, payload: XmlElement): Promise<QueryResult<XmlElement>>;
  fastestMs(): number | null;
  readonly evidence: Evidence[];
}

/** The first stanza may have to wait until the servers have found each other. */
const pingTimeoutMs = 40_000;
const queryTimeoutMs = 10_000;
/** A stanza can be lost where a link between servers breaks: asked again, a few times in one probe. */
const mostRepeats = 3;
const repeatTimeoutMs = 20_000;
/** Said by our home server, not by the other one (RFC 6120 §8.3.3.16, §8.3.3.17). */
const unreachableConditions: ReadonlySet<string> = new Set(['remote-server-not-found', 'remote-server-timeout']);

export function createAsker({ link, pace, domain, signal }: AskerOptions): Asker {
  const evidence: Evidence[] = [];
  const timesMs: number[] = [];
  let repeats = mostRepeats;

  async function ask(label: string, to: string, payload: XmlElement, timeoutMs: number): Promise<QueryResult<XmlElement>> {
    const ready = await pace(domain, signal).then(
      () => true,
      () => false,
    );
    if (!ready) return { status: 'failed', failure: abortFailure(signal) };
    const startedAt = performance.now();
    const result = await link.ask({ to, payload, timeoutMs, signal });
    if (result.status === 'answered') evidence.push(evidenceOf(label, 'application/xml', serializeXml(result.value, ns.client)));
    if (result.status !== 'failed') timesMs.push(Math.round(performance.now() - startedAt));
    return federated(result);
  }

  /** All that we ask is read-only, so that a second asking does no harm. */
  async function askTwice(label: string, to: string, payload: XmlElement): Promise<QueryResult<XmlElement>> {
    const first = await ask(label, to, payload, queryTimeoutMs);
    if (first.status !== 'failed' || first.failure.code !== 'stream-timeout' || repeats === 0) return first;
    repeats -= 1;
    return ask(label, to, payload, repeatTimeoutMs);
  }

  return {
    evidence,
    fastestMs: () => (timesMs.length > 0 ? Math.min(...timesMs) : null),
    ask: askTwice,
    query: (label, to, namespace) => askTwice(label, to, xml('query', namespace)),
    async ping(to) {
      const result = await ask('ping', to, xml('ping', ns.ping), pingTimeoutMs);
      if (result.status !== 'failed') return null;
      const { code } = result.failure;
      return code === 'stream-timeout' ? failure('not-federating', 'no answer') : result.failure;
    },
  };
}

function federated(result: QueryResult<XmlElement>): QueryResult<XmlElement> {
  if (result.status !== 'refused' || !unreachableConditions.has(result.condition)) return result;
  const detail = result.text ? `${result.condition}: ${result.text}` : result.condition;
  return { status: 'failed', failure: failure('not-federating', detail) };
}
