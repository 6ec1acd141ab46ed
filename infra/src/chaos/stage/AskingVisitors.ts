import { setTimeout as sleep } from 'node:timers/promises';
import { probeTicketSchema } from '@signpost/contracts';

const pauseMs = 500;
const timeoutMs = 10_000;

/** Visitors who ask for tests, each of another domain, and remember what they were promised, until stopped. */
export class AskingVisitors {
  /** Ids of runs that an answer named. */
  readonly promised: string[] = [];
  /** Answers that are no tickets. */
  wrong = 0;
  readonly #url: string;
  readonly #stopping = new AbortController();
  readonly #asking: Promise<void>;

  constructor(origin: string, domains: readonly string[]) {
    this.#url = `${origin}/api/v1/probes`;
    this.#asking = this.#askAll(domains);
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#asking;
  }

  /** Asks for one test; gives the id of its run, or `null` when nobody answered. */
  async ask(domain: string): Promise<string | null> {
    const answer = await fetch(this.#url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ domain }),
      signal: AbortSignal.timeout(timeoutMs),
    })
      .then(async (response) => ({ ok: response.ok, ticket: probeTicketSchema.safeParse(await response.json()) }))
      .catch(() => null);
    if (!answer) return null;
    if (!answer.ok || !answer.ticket.success) {
      this.wrong += 1;
      return null;
    }
    this.promised.push(answer.ticket.data.run.id);
    return answer.ticket.data.run.id;
  }

  async #askAll(domains: readonly string[]): Promise<void> {
    for (const domain of domains) {
      if (this.#stopping.signal.aborted) return;
      await this.ask(domain);
      await sleep(pauseMs);
    }
  }
}
