import { randomUUID } from 'node:crypto';
import type { Evidence, QueryResult } from '@signpost/contracts';
import { evidenceOf } from '../observe.ts';
import type { ProbeContext } from '../probeContext.ts';
import type { StreamSession } from '../stream/streamSession.ts';
import { serializeXml } from '../xml/serializeXml.ts';
import type { XmlElement } from '../xml/xmlElement.ts';

/** A stream that is logged in and bound: asks the own server, its components and the own account, nobody else. */
export class AccountLink {
  readonly evidence: Evidence[] = [];

  constructor(
    readonly context: ProbeContext,
    readonly session: StreamSession,
    readonly domain: string,
    readonly fullJid: string,
  ) {}

  get bareJid(): string {
    return this.fullJid.split('/')[0] ?? this.fullJid;
  }

  /** `null` asks the own account. */
  get(to: string | null, payload: XmlElement): Promise<QueryResult<XmlElement>> {
    return this.ask('get', to, payload);
  }

  set(to: string | null, payload: XmlElement): Promise<QueryResult<XmlElement>> {
    return this.ask('set', to, payload);
  }

  /** Keeps what came, without the account's name. */
  keep(label: string, element: XmlElement): void {
    const text = serializeXml(element).replaceAll(this.fullJid, 'account').replaceAll(this.bareJid, 'account');
    this.evidence.push(evidenceOf(label, 'application/xml', text));
  }

  /** A name that nobody has. */
  freshName(): string {
    return `signpost-test-${randomUUID()}`;
  }

  private async ask(type: 'get' | 'set', to: string | null, payload: XmlElement): Promise<QueryResult<XmlElement>> {
    const answeredBy = to === null ? [this.bareJid, this.fullJid, this.domain] : [to];
    const reply = await this.session.ask({ type, to, payload, answeredBy });
    return reply.status === 'answered' ? { status: 'answered', value: reply.value.element } : reply;
  }
}
