import { setTimeout as sleep } from 'node:timers/promises';

const clients = 8;
const pauseMs = 20;
const timeoutMs = 10_000;

/** Visitors who read, one request after another each, until stopped. */
export class Load {
  answered = 0;
  /** Requests that nobody took, or whose answer broke off. */
  unanswered = 0;
  /** Answers that are no good: not 200, or not whole. */
  wrong = 0;
  readonly #stopping = new AbortController();
  readonly #reading: Promise<unknown>;

  constructor(origin: string, domains: readonly string[]) {
    const paths = ['/api/v1/providers', ...domains.flatMap((domain) => [`/api/v1/providers/${domain}`, `/badge/${domain}.svg`])];
    this.#reading = Promise.all(Array.from({ length: clients }, (_, at) => this.#read(origin, paths, at)));
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#reading;
  }

  async #read(origin: string, paths: readonly string[], from: number): Promise<void> {
    for (let turn = from; !this.#stopping.signal.aborted; turn += 1) {
      await this.#get(`${origin}${paths[turn % paths.length]}`);
      await sleep(pauseMs);
    }
  }

  async #get(url: string): Promise<void> {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
      const text = await response.text();
      if (response.status === 200 && isWhole(text)) this.answered += 1;
      else this.wrong += 1;
    } catch {
      this.unanswered += 1;
    }
  }
}

function isWhole(text: string): boolean {
  if (text.startsWith('<')) return text.trimEnd().endsWith('</svg>');
  try {
    return JSON.parse(text) !== null;
  } catch {
    return false;
  }
}
