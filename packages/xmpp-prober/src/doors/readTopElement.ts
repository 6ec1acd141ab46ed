import type { Result } from '@signpost/net';
import { failed, success } from '../result.ts';
import { ns } from '../stream/namespaces.ts';
import { readXmlDocument } from '../xml/readXmlDocument.ts';
import type { XmlElement } from '../xml/xmlElement.ts';

/** One element that stands alone as a document: a message of a WebSocket, or the body of a BOSH answer. */
export function readTopElement(text: string | Uint8Array): Result<XmlElement> {
  const read = readXmlDocument(typeof text === 'string' ? new TextEncoder().encode(text) : text);
  return read.ok ? read : failed(read.failure.code, read.failure.detail);
}

/** Stream features, and the stream error where that came instead (RFC 6120 §4.9). */
export function featuresAmong(elements: readonly XmlElement[]): Result<XmlElement | null> {
  const error = elements.find((element) => element.is('error', ns.stream));
  if (error) return failed('stream-error', error.elements.find(({ namespace }) => namespace === ns.streamErrors)?.name);
  return success(elements.find((element) => element.is('features', ns.stream)) ?? null);
}
