import { type Clock, failure, type Observation, type QueryResult } from '@signpost/contracts';
import type { Result } from '@signpost/net';
import type { LibraryClient } from '@xmpp/client';
import { probeDisco } from '../disco/probeDisco.ts';
import type { ProbeContext } from '../probeContext.ts';
import { abortFailure, success } from '../result.ts';
import type { XmlElement } from '../xml/xmlElement.ts';
import { answerMessages, type MessageAnswer } from './answerMessages.ts';
import { createHomeClient, hangUp } from './createHomeClient.ts';
import { createPacer } from './createPacer.ts';
import { HomeLink } from './HomeLink.ts';
import { answerPolitely, ownCard } from './introduceOurselves.ts';
import { loginFailure } from './loginFailure.ts';

/** The account that we ask from, on a home server of our own. */
export interface ObserverOptions {
  jid: string;
  password: string;
  host: string;
  port: number;
  /** PEM, trusted beside Mozilla's roots. */
  extraCas: readonly string[];
  /** Where people may write to us; shown to all that we ask. */
  contact: string | null | undefined;
  /** Between two stanzas to one domain. */
  spacingMs: number;
  clock: Clock;
}

/** Asks servers over federation what they offer. */
export interface Observer {
  /** Logs in. After a failure it goes on trying, ever more slowly, until it is stopped. */
  start(): Promise<Result<void>>;
  probeDisco(context: ProbeContext, domain: string): Promise<Observation>;
  /** One IQ-get to one entity; the whole IQ comes back. Stanzas to one domain keep their distance. */
  query(to: string, payload: XmlElement, signal: AbortSignal): Promise<QueryResult<XmlElement>>;
  /** One chat message to a bare JID that asked for it; a failure when it came back. */
  sendMessage(to: string, text: string): Promise<Result<void>>;
  /** Has `answer` answer those who write to our account. Before `start`. */
  listen(answer: MessageAnswer): void;
  stop(): Promise<void>;
}

const bounceMs = 5_000;
const startTimeoutMs = 20_000;
const cardTimeoutMs = 15_000;
const queryTimeoutMs = 20_000;

export function createObserver(options: ObserverOptions): Observer {
  const { jid, clock, contact = null, spacingMs } = options;
  const [username = '', domain = ''] = jid.split('/')[0]?.split('@') ?? [];
  const pace = createPacer(clock, spacingMs);
  let answer: MessageAnswer | null = null;
  let running: { home: LibraryClient; link: HomeLink; started: Promise<Result<void>> } | null = null;

  function begin() {
    const home = createHomeClient({ ...options, username, domain });
    const link = new HomeLink(home, clock);
    answerPolitely(home, contact);
    if (answer) answerMessages(home, `${username}@${domain}`.toLowerCase(), clock, answer);
    home.once('online', () => void showCard(link, contact));
    return { home, link, started: logIn(home, clock) };
  }

  return {
    start() {
      running ??= begin();
      return running.started;
    },
    probeDisco(context, target) {
      return probeDisco(context, target, { observer: jid, link: running?.link ?? null, pace });
    },
    async query(to, payload, signal) {
      const paced = await pace(to.slice(to.indexOf('@') + 1), signal).then(
        () => true,
        () => false,
      );
      if (!paced) return { status: 'failed', failure: abortFailure(signal) };
      if (!running) return { status: 'failed', failure: failure('not-configured', 'our observer was not started') };
      return running.link.ask({ to, payload, timeoutMs: queryTimeoutMs, signal });
    },
    async sendMessage(to, text) {
      if (!running) return { ok: false, failure: failure('not-configured', 'our observer was not started') };
      return running.link.tell(to, text, bounceMs);
    },
    listen(handler) {
      answer = handler;
    },
    async stop() {
      const stopping = running;
      running = null;
      if (stopping) await hangUp(stopping.home, true);
    },
  };
}

/** Set once at the start; a home server without cards is no reason to stay away. */
const showCard = (link: HomeLink, contact: string | null) =>
  link.ask({ to: null, type: 'set', payload: ownCard(contact), timeoutMs: cardTimeoutMs, signal: new AbortController().signal });

async function logIn(home: LibraryClient, clock: Clock): Promise<Result<void>> {
  let first: unknown;
  home.on('error', (error) => {
    first ??= error;
    if (home.status !== 'online') void hangUp(home, false);
  });
  const timer = new AbortController();
  const late = clock.sleep(startTimeoutMs, timer.signal).then(
    () => Promise.reject(Object.assign(new Error('too late'), { name: 'TimeoutError' })),
    () => new Promise<never>(() => undefined),
  );
  try {
    await Promise.race([home.start(), late]);
    return success(undefined);
  } catch (error) {
    return { ok: false, failure: loginFailure(first ?? error) };
  } finally {
    timer.abort();
  }
}
