import { escapeXmlAttribute } from '../xml/serializeXml.ts';
import type { XmlElement } from '../xml/xmlElement.ts';
import { ns } from './namespaces.ts';

/** How we open a stream (RFC 6120 §4.7). `from` stays empty for c2s: servers may answer differently to a name. */
export interface StreamHeader {
  direction: 'c2s' | 's2s';
  to: string;
  from: string | null;
  lang: string;
  /** How the operator reaches us; a qualified attribute, which servers pass over and their logs show. */
  contact: string | null;
}

const probeNamespace = 'urn:x-signpost:probe';

export function writeStreamHeader({ direction, to, from, lang, contact }: StreamHeader): string {
  const attributes: Record<string, string | null> = {
    xmlns: direction === 'c2s' ? ns.client : ns.server,
    'xmlns:stream': ns.stream,
    'xmlns:db': direction === 's2s' ? ns.dialback : null,
    to,
    from,
    version: '1.0',
    'xml:lang': lang,
    'xmlns:probe': contact === null ? null : probeNamespace,
    'probe:contact': contact,
  };
  const written = Object.entries(attributes).map(([name, value]) =>
    value === null ? '' : ` ${name}='${escapeXmlAttribute(value)}'`,
  );
  return `<?xml version='1.0'?><stream:stream${written.join('')}>`;
}

/** What the other side says of itself in its header. */
export interface RemoteHeader {
  from: string | null;
  lang: string | null;
  version: string | null;
}

/** `null` when the root is not a stream. */
export function readStreamHeader(root: XmlElement): RemoteHeader | null {
  if (!root.is('stream', ns.stream)) return null;
  return { from: root.attribute('from'), lang: root.attribute('xml:lang'), version: root.attribute('version') };
}
