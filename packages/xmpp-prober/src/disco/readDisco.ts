import { type DiscoBody, type DiscoInfo, failure, type QueryResult } from '@signpost/contracts';
import { cleanNames, cleanOrNull, cleanText } from '../cleanText.ts';
import { ns } from '../stream/namespaces.ts';
import type { XmlElement } from '../xml/xmlElement.ts';
import { readDataForms } from './readDataForm.ts';

type Answer<Key extends 'items' | 'version' | 'uptimeSeconds'> = Extract<DiscoBody[Key], { status: 'answered' }>['value'];

/** Reads the payload of an answer; one that is not what was asked for counts as none. */
export function readAnswer<T>(
  result: QueryResult<XmlElement>,
  namespace: string,
  read: (query: XmlElement) => T | null,
  name = 'query',
): QueryResult<T> {
  if (result.status !== 'answered') return result;
  const query = result.value.child(name, namespace);
  const value = query && read(query);
  if (value === null) return { status: 'failed', failure: failure('stream-invalid', 'an answer without what was asked for') };
  return { status: 'answered', value };
}

/** disco#info (XEP-0030 §3). Repeated features and a missing disco#info feature are tolerated. */
export const readDiscoInfo = (query: XmlElement): DiscoInfo => ({
  identities: query
    .childrenNamed('identity', ns.discoInfo)
    .slice(0, 50)
    .map((identity) => ({
      category: cleanText(identity.attribute('category') ?? ''),
      type: cleanText(identity.attribute('type') ?? ''),
      name: cleanOrNull(identity.attribute('name')),
    })),
  features: cleanNames(
    query.childrenNamed('feature', ns.discoInfo).map((feature) => feature.attribute('var') ?? ''),
    500,
  ),
  forms: readDataForms(query),
});

/** disco#items (XEP-0030 §4). */
export const readDiscoItems = (query: XmlElement): Answer<'items'> =>
  query
    .childrenNamed('item', ns.discoItems)
    .map((item) => ({
      jid: cleanText(item.attribute('jid') ?? '').toLowerCase(),
      name: cleanOrNull(item.attribute('name')),
      node: cleanOrNull(item.attribute('node')),
    }))
    .filter(({ jid }) => jid !== '')
    .slice(0, 100);

/** Software version (XEP-0092). */
export function readVersion(query: XmlElement): Answer<'version'> | null {
  const text = (name: string) => cleanOrNull(query.childText(name, ns.version));
  const name = text('name');
  return name === null ? null : { name, version: text('version') ?? '', os: text('os') };
}

/** Last activity of a server: seconds since its start (XEP-0012 §4). */
export function readUptime(query: XmlElement): number | null {
  const seconds = query.attribute('seconds') ?? '';
  return /^\d{1,12}$/.test(seconds) ? Number(seconds) : null;
}
