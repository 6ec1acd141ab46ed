import type { DiscoInfo, SignUpForm, StreamFeatures } from '@signpost/contracts';
import { readDiscoInfo, readDiscoItems, readUptime, readVersion } from '../disco/readDisco.ts';
import { readStreamFeatures } from '../features/readStreamFeatures.ts';
import { readSignUpForm } from '../signUp/readSignUpForm.ts';
import { readIqReply } from '../stream/iqReply.ts';
import { ns } from '../stream/namespaces.ts';
import type { XmlElement } from '../xml/xmlElement.ts';
import { XmlStreamReader } from '../xml/xmlStreamReader.ts';

/** One answer as a server gave it, read as the probes read it. */
export type Recorded =
  | { kind: 'features'; value: StreamFeatures }
  | { kind: 'info'; value: DiscoInfo }
  | { kind: 'items'; count: number }
  | { kind: 'version'; name: string; version: string }
  | { kind: 'sign-up'; value: SignUpForm }
  | { kind: 'uptime'; seconds: number }
  | { kind: 'refused'; condition: string }
  | { kind: 'other'; name: string }
  | { kind: 'unreadable'; why: string };

/** So that a stanza cut out of its stream has the prefixes that it had there. */
const opening = Buffer.from(`<stream:stream xmlns='${ns.client}' xmlns:stream='${ns.stream}' version='1.0'>`);
const header = /^\s*(<\?xml[^>]*\?>)?\s*/;

/**
 * Reads answers kept in a file: whole streams, stanzas cut out of them, disco queries alone, some cut off at the end.
 * Comments at the beginning are passed over. What the probes would not take from a server is `unreadable`.
 */
export function readRecorded(text: string): Recorded[] {
  let rest = text;
  for (let match = /^\s*<!--[\s\S]*?-->/.exec(rest); match; match = /^\s*<!--[\s\S]*?-->/.exec(rest))
    rest = rest.slice(match[0].length);
  rest = rest.replace(header, '');
  const reader = new XmlStreamReader();
  const start = /^<(\w+:)?stream[\s>]/.test(rest) && !/^<stream:(features|error)/.test(rest) ? [] : reader.write(opening);
  const seen: Recorded[] = [];
  for (const event of [...start, ...reader.write(Buffer.from(rest))]) {
    if (event.type === 'element') seen.push(readElement(event.element));
    if (event.type === 'verdict') seen.push({ kind: 'unreadable', why: event.failure.detail ?? event.failure.code });
  }
  return seen.length > 0 ? seen : [{ kind: 'unreadable', why: 'cut off' }];
}

function readElement(element: XmlElement): Recorded {
  if (element.is('features', ns.stream)) return { kind: 'features', value: readStreamFeatures(element) };
  if (element.name === 'query') return readQuery(element);
  if (element.name === 'error' || element.attribute('type') === 'error') return readRefusal(element);
  const [payload] = element.name === 'iq' ? element.elements : [];
  return payload ? readQuery(payload) : { kind: 'other', name: element.clarkName };
}

/** An error alone is one that was cut out of its IQ. */
function readRefusal(element: XmlElement): Recorded {
  const inside = element.elements.find(({ namespace }) => namespace === ns.stanzaErrors);
  if (element.name === 'error') return { kind: 'refused', condition: inside?.name ?? 'undefined-condition' };
  const reply = readIqReply(element);
  return reply.status === 'refused'
    ? { kind: 'refused', condition: reply.condition }
    : { kind: 'other', name: element.clarkName };
}

function readQuery(query: XmlElement): Recorded {
  // Some collections of answers wrap the query in another.
  const [inner] = query.elements;
  if (inner && query.elements.length === 1 && inner.is(query.name, query.namespace)) return readQuery(inner);
  if (query.is('query', ns.discoInfo)) return { kind: 'info', value: readDiscoInfo(query) };
  if (query.is('query', ns.discoItems)) return { kind: 'items', count: readDiscoItems(query).length };
  if (query.is('query', ns.register)) return { kind: 'sign-up', value: readSignUpForm(query) };
  const seconds = query.is('query', ns.lastActivity) ? readUptime(query) : null;
  if (seconds !== null) return { kind: 'uptime', seconds };
  const version = query.is('query', ns.version) ? readVersion(query) : null;
  return version ? { kind: 'version', name: version.name, version: version.version } : { kind: 'other', name: query.clarkName };
}
