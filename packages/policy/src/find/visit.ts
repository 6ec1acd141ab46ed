import { createHash } from 'node:crypto';
import type { PolicyDocument, PolicyRefusal, PolicySource, PolicyStep, PolicyWalk } from '@signpost/contracts';
import type { FetchResponse, Net } from '@signpost/net';
import { detectLanguage } from '../detectLanguage.ts';
import { decodeText } from '../extract/decodeText.ts';
import { extractionLimits } from '../extract/Extraction.ts';
import { extractText } from '../extract/extractText.ts';
import type { FindPolicyRequest } from './findPolicy.ts';
import { looksLikePolicy } from './looksLikePolicy.ts';
import { createRobots, type Hindrance } from './robots.ts';

const mostRequests = 8;
const mostRedirects = 3;
const timeoutMs = 30_000;

export interface Visit {
  readonly documents: readonly PolicyDocument[];
  readonly unchanged: readonly string[];
  /** Asks for one page and keeps its text where it is a policy. Null where there is no page to read links from. */
  page(url: string, source: PolicySource): Promise<{ url: string; html: string } | null>;
  walk(): PolicyWalk;
}

export function createVisit(net: Net, request: FindPolicyRequest): Visit {
  return new PolicyVisit(net, request);
}

class PolicyVisit implements Visit {
  readonly documents: PolicyDocument[] = [];
  readonly unchanged: string[] = [];
  readonly #steps: PolicyStep[] = [];
  readonly #seen = new Set<string>();
  readonly #robots;
  #requests = 0;

  constructor(
    readonly net: Net,
    readonly request: FindPolicyRequest,
  ) {
    const agent = net.identity.userAgent.split('/')[0] ?? 'Signpost';
    this.#robots = createRobots((url, maxBytes) => this.#fetch(url, maxBytes, {}), agent);
  }

  walk(): PolicyWalk {
    const { documents, unchanged } = this;
    return { domain: this.request.domain, documents, unchanged, steps: this.#steps, requests: this.#requests };
  }

  async page(address: string, source: PolicySource) {
    const url = securely(address);
    if (this.#seen.has(url)) return null;
    this.#seen.add(url);
    const hindrance = await this.#hindrance(url);
    if (hindrance) return this.#hinder(url, source, hindrance);
    const known = this.request.known?.find((policy) => policy.url === url);
    const response = await this.#fetch(url, extractionLimits.bytes, conditions(known));
    if (response === null) return this.#refuse(url, source, 'budget-spent');
    if (!response.ok) return this.#step({ url, source, outcome: 'failed', failure: response.failure });
    return this.#read(url, source, response.value);
  }

  #hindrance(url: string): Promise<Hindrance | null> {
    return this.#requests >= mostRequests ? Promise.resolve('budget-spent') : this.#robots.hindrance(url);
  }

  #hinder(url: string, source: PolicySource, hindrance: Hindrance): null {
    if (typeof hindrance === 'string') return this.#refuse(url, source, hindrance);
    return this.#step({ url, source, outcome: 'failed', failure: hindrance });
  }

  /** Each hop of a redirect is a request as well. */
  #fetch(url: string, maxBytes: number, headers: Record<string, string>) {
    if (this.#requests >= mostRequests) return null;
    this.#requests += 1;
    const { domain, signal } = this.request;
    const maxRedirects = Math.min(mostRedirects, mostRequests - this.#requests);
    return this.net
      .fetch({ domain, url, maxBytes, headers, maxRedirects, timeoutMs, ...(signal ? { signal } : {}) })
      .then((response) => {
        const isLost = !response.ok && response.failure.detail === 'too many';
        this.#requests += response.ok ? response.value.redirects.length : isLost ? maxRedirects : 0;
        return response;
      });
  }

  async #read(url: string, source: PolicySource, response: FetchResponse) {
    if (response.status === 304) {
      this.unchanged.push(url);
      return this.#step({ url, source, outcome: 'not-modified' });
    }
    if (response.status !== 200) {
      return this.#step({ url, source, outcome: 'failed', failure: { code: 'http-status', detail: String(response.status) } });
    }
    if (response.url !== url && (await this.#hindrance(response.url)) === 'robots-disallow') {
      return this.#refuse(response.url, source, 'robots-disallow');
    }
    return this.#extract(url, source, response);
  }

  async #extract(url: string, source: PolicySource, response: FetchResponse) {
    const { mediaType, charset } = contentType(response.headers.get('content-type') ?? '');
    const { signal } = this.request;
    const options = { url: response.url, ...(charset ? { charset } : {}), ...(signal ? { signal } : {}) };
    const extraction = await extractText(response.body, mediaType, options);
    const html = isHtml(mediaType) ? { url: response.url, html: decodeText(response.body, charset, 'html') } : null;
    if (!extraction.ok) {
      this.#refuse(url, source, extraction.refusal);
      return extraction.refusal === 'no-text' ? html : null;
    }
    const { text, title, languageHint } = extraction.value;
    if (!looksLikePolicy({ text, title, url: response.url, source })) {
      this.#step({ url, source, outcome: 'page', refusal: 'not-a-policy' });
      return html;
    }
    this.documents.push({
      url,
      fetchedAt: this.net.clock.now().toISOString(),
      mediaType: mediaType.slice(0, 100),
      title,
      text,
      hash: createHash('sha256').update(text).digest('hex'),
      language: detectLanguage(text, languageHint ?? undefined),
      etag: response.headers.get('etag')?.slice(0, 500) ?? null,
      lastModified: response.headers.get('last-modified')?.slice(0, 100) ?? null,
    });
    this.#step({ url, source, outcome: 'policy' });
    return html;
  }

  #step(step: PolicyStep): null {
    this.#steps.push(step);
    return null;
  }

  #refuse(url: string, source: PolicySource, refusal: PolicyRefusal): null {
    return this.#step({ url, source, outcome: 'refused', refusal });
  }
}

/** Nothing is asked for without TLS. */
function securely(address: string): string {
  const url = new URL(address);
  url.hash = '';
  if (url.protocol === 'http:') url.protocol = 'https:';
  return url.href;
}

function conditions(known: { etag: string | null; lastModified: string | null } | undefined): Record<string, string> {
  return {
    accept: 'text/html, text/plain;q=0.9, text/markdown;q=0.9, application/pdf;q=0.8',
    ...(known?.etag ? { 'if-none-match': known.etag } : {}),
    ...(known?.lastModified ? { 'if-modified-since': known.lastModified } : {}),
  };
}

function contentType(header: string): { mediaType: string; charset: string | null } {
  const [mediaType = '', ...parameters] = header.split(';').map((part) => part.trim().toLowerCase());
  const charset =
    parameters
      .find((parameter) => parameter.startsWith('charset='))
      ?.slice(8)
      .replaceAll('"', '') || null;
  return { mediaType, charset };
}

const isHtml = (mediaType: string): boolean => mediaType === 'text/html' || mediaType === 'application/xhtml+xml';
