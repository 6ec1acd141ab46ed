import type { QueryResult } from '@signpost/contracts';
import { cleanOrNull, cleanText } from '../cleanText.ts';
import { type XmlElement, xml } from '../xml/xmlElement.ts';
import { ns } from './namespaces.ts';

/** An IQ-get. Reading is all that we do to strangers. */
export const iqGet = (contentNamespace: string, id: string, to: string, payload: XmlElement): XmlElement =>
  xml('iq', contentNamespace, { type: 'get', id, to }, [payload]);

/** Whether `element` answers the IQ `id` that went to `to` (RFC 6120 §8.2.3). An answer may leave `from` out. */
export function isIqReply(element: XmlElement, contentNamespace: string, id: string, to: string): boolean {
  if (!element.is('iq', contentNamespace) || element.attribute('id') !== id) return false;
  const type = element.attribute('type');
  const from = element.attribute('from');
  return (type === 'result' || type === 'error') && (from === null || from.toLowerCase() === to.toLowerCase());
}

/** Reads an answer: the IQ itself, or the stanza error's condition (RFC 6120 §8.3). */
export function readIqReply(reply: XmlElement): QueryResult<XmlElement> {
  if (reply.attribute('type') === 'result') return { status: 'answered', value: reply };
  const error = reply.elements.find((element) => element.name === 'error');
  const inside = error?.elements.filter((element) => element.namespace === ns.stanzaErrors) ?? [];
  const condition = inside.find((element) => element.name !== 'text')?.name ?? 'undefined-condition';
  const text = inside.find((element) => element.name === 'text')?.text() ?? null;
  return { status: 'refused', condition: cleanText(condition), text: cleanOrNull(text) };
}
