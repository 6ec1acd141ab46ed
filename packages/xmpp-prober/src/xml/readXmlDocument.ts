import { type Failure, failure } from '@signpost/contracts';
import { XmlElement } from './xmlElement.ts';
import { XmlStreamReader } from './xmlStreamReader.ts';

/**
 * Reads a whole document under the same limits as a stream: no DTD, no entities of its own. Text directly in the root is
 * left out. The failure is `stream-invalid` or `limit-exceeded`.
 */
export function readXmlDocument(bytes: Uint8Array): { ok: true; value: XmlElement } | { ok: false; failure: Failure } {
  const reader = new XmlStreamReader({ document: true });
  let root: XmlElement | null = null;
  const children: XmlElement[] = [];
  for (const event of [...reader.write(bytes), ...reader.end()]) {
    if (event.type === 'verdict') return { ok: false, failure: event.failure };
    if (event.type === 'open') root = event.element;
    if (event.type === 'element') children.push(event.element);
  }
  if (!root) return { ok: false, failure: failure('stream-invalid', 'empty') };
  return { ok: true, value: new XmlElement(root.name, root.namespace, root.attributes, children) };
}
