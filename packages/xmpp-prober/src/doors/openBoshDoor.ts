import { randomInt } from 'node:crypto';
import type { Result } from '@signpost/net';
import type { ProbeContext } from '../probeContext.ts';
import { failed, success } from '../result.ts';
import { serializeXml } from '../xml/serializeXml.ts';
import { XmlElement } from '../xml/xmlElement.ts';
import { featuresAmong, readTopElement } from './readTopElement.ts';

const bosh = 'http://jabber.org/protocol/httpbind';

/** Starts a BOSH session, reads its features and terminates it (XEP-0206 §3, XEP-0124 §13). Three requests at most. */
export async function openBoshDoor(
  { net }: ProbeContext,
  domain: string,
  url: string,
  signal: AbortSignal,
): Promise<Result<XmlElement>> {
  let requestId = randomInt(1, 2 ** 31);
  const post = async (attributes: Record<string, string>): Promise<Result<XmlElement>> => {
    requestId += 1;
    const body = serializeXml(new XmlElement('body', bosh, new Map(Object.entries({ ...attributes, rid: String(requestId) }))));
    const headers = { 'content-type': 'text/xml; charset=utf-8' };
    return readBody(
      await net.fetch({ domain, url, method: 'POST', headers, body: Buffer.from(body), timeoutMs: 20_000, signal }),
    );
  };
  const first = await post(sessionOf(domain));
  if (!first.ok) return first;
  const sid = first.value.attribute('sid');
  if (!sid) return failed('stream-invalid', 'no session');
  const features = await featuresOf(first.value, () => post({ sid }));
  await post({ sid, type: 'terminate' });
  return features;
}

const sessionOf = (domain: string): Record<string, string> => ({
  to: domain,
  wait: '10',
  hold: '1',
  ver: '1.6',
  content: 'text/xml; charset=utf-8',
  'xml:lang': 'en',
  // The prefix as in the XEP: ejabberd knows no other.
  'xmlns:xmpp': 'urn:xmpp:xbosh',
  'xmpp:version': '1.0',
});

function readBody(response: Awaited<ReturnType<ProbeContext['net']['fetch']>>): Result<XmlElement> {
  if (!response.ok) return response;
  if (response.value.status !== 200) return failed('http-status', String(response.value.status));
  const body = readTopElement(response.value.body);
  if (!body.ok) return body;
  if (!body.value.is('body', bosh)) return failed('stream-invalid', 'not BOSH');
  const isEnd = body.value.attribute('type') === 'terminate';
  return isEnd ? failed('stream-error', body.value.attribute('condition') ?? 'terminated') : body;
}

/** The features may come with the second answer only. */
async function featuresOf(first: XmlElement, again: () => Promise<Result<XmlElement>>): Promise<Result<XmlElement>> {
  const features = featuresAmong(first.elements);
  if (!features.ok) return features;
  if (features.value) return success(features.value);
  const second = await again();
  const later = second.ok ? featuresAmong(second.value.elements) : second;
  if (!later.ok) return later;
  return later.value ? success(later.value) : failed('stream-invalid', 'no stream features');
}
