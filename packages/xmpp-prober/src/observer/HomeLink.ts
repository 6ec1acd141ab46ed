import { randomUUID } from 'node:crypto';
import { type Clock, type Failure, failure, type QueryResult } from '@signpost/contracts';
import type { Result } from '@signpost/net';
import type { LibraryClient, LibraryElement } from '@xmpp/client';
import { createTurns } from '../createTurns.ts';
import { createDeadline } from '../deadline.ts';
import { abortFailure, success } from '../result.ts';
import { isIqReply, readIqReply } from '../stream/iqReply.ts';
import { ns } from '../stream/namespaces.ts';
import { type XmlElement, xml } from '../xml/xmlElement.ts';
import { fromLibrary, toLibrary } from './libraryElements.ts';

/** One question to a stranger, or to our own account where `to` is null. */
export interface Question {
  to: string | null;
  type?: 'get' | 'set';
  payload: XmlElement;
  timeoutMs: number;
  signal: AbortSignal;
}

interface Pending {
  to: string | null;
  settle(result: QueryResult<XmlElement>): void;
}

const mostAtOnce = 16;

/** Sends IQs through our home server and finds the answers. Nothing that comes over it makes it throw. */
export class HomeLink {
  private readonly pending = new Map<string, Pending>();
  private readonly told = new Map<string, (bounce: Failure) => void>();
  private readonly inTurn = createTurns(mostAtOnce);

  constructor(
    private readonly home: LibraryClient,
    private readonly clock: Clock,
  ) {
    home.on('stanza', (stanza: LibraryElement) => this.onStanza(stanza));
    home.on('disconnect', () => this.failAll());
  }

  get online(): boolean {
    return this.home.status === 'online';
  }

  /** The answer; `stream-timeout` when none came, `our-fault` when we ourselves were cut off. */
  ask(question: Question): Promise<QueryResult<XmlElement>> {
    return this.inTurn(() => this.askNow(question));
  }

  /** One chat message. It counts as sent when no error came back within `bounceMs`. */
  async tell(to: string, text: string, bounceMs: number): Promise<Result<void>> {
    if (!this.online) return { ok: false, failure: offline.failure };
    const id = randomUUID();
    const bounced = new Promise<Failure>((bounce) => this.told.set(id, bounce));
    try {
      await this.home.send(toLibrary(xml('message', ns.client, { type: 'chat', id, to }, [xml('body', ns.client, {}, [text])])));
      const late = new AbortController();
      const silence = this.clock.sleep(bounceMs, late.signal).then(
        () => null,
        () => null,
      );
      const bounce = await Promise.race([bounced, silence]);
      late.abort();
      return bounce ? { ok: false, failure: bounce } : success(undefined);
    } catch {
      return { ok: false, failure: offline.failure };
    } finally {
      this.told.delete(id);
    }
  }

  private async askNow({ to, type = 'get', payload, timeoutMs, signal }: Question): Promise<QueryResult<XmlElement>> {
    if (!this.online) return offline;
    if (signal.aborted) return { status: 'failed', failure: abortFailure(signal) };
    const id = randomUUID();
    const deadline = createDeadline(this.clock, timeoutMs, signal);
    const answer = new Promise<QueryResult<XmlElement>>((settle) => {
      this.pending.set(id, { to, settle });
      const onAbort = () => {
        const why = deadline.expired() ? failure('stream-timeout', 'IQ') : abortFailure(signal);
        settle({ status: 'failed', failure: why });
      };
      deadline.signal.addEventListener('abort', onAbort, { once: true });
    });
    this.home
      .send(toLibrary(xml('iq', ns.client, { type, id, to }, [payload])))
      .catch(() => this.pending.get(id)?.settle(offline));
    const result = await answer;
    this.pending.delete(id);
    deadline.clear();
    return result;
  }

  private onStanza(stanza: LibraryElement): void {
    const id = stanza.attrs.id ?? '';
    if (stanza.name === 'message' && stanza.attrs.type === 'error') this.told.get(id)?.(failure('remote-error', 'message'));
    const asked = this.pending.get(id);
    if (!asked) return;
    const element = fromLibrary(stanza);
    const from = asked.to ?? element.attribute('from') ?? '';
    if (isIqReply(element, ns.client, id, from)) asked.settle(readIqReply(element));
  }

  private failAll(): void {
    for (const { settle } of this.pending.values()) settle(offline);
  }
}

const offline = { status: 'failed', failure: failure('our-fault', 'our observer is not connected') } as const;
