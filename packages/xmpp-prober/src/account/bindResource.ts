import type { Result } from '@signpost/net';
import { failed, success } from '../result.ts';
import { ns } from '../stream/namespaces.ts';
import type { StreamSession } from '../stream/streamSession.ts';
import { type XmlElement, xml } from '../xml/xmlElement.ts';

const sessionNamespace = 'urn:ietf:params:xml:ns:xmpp-session';

/** Binds a resource of the server's choice (RFC 6120 §7.6); gives the full JID. */
export async function bindResource(session: StreamSession, features: XmlElement): Promise<Result<string>> {
  const set = (payload: XmlElement) => session.ask({ type: 'set', to: null, payload, answeredBy: 'anyone' });
  const bound = await set(xml('bind', ns.bind));
  if (bound.status === 'failed') return { ok: false, failure: bound.failure };
  if (bound.status === 'refused') return failed('remote-error', `bind: ${bound.condition}`);
  const jid = bound.value.element.child('bind', ns.bind)?.childText('jid', ns.bind) ?? '';
  if (!jid.includes('@') || jid.length > 300) return failed('stream-invalid', 'no address bound');
  // Older servers want a session begun; newer ones call it optional or leave it out (RFC 6121 appendix E).
  const old = features.child('session', sessionNamespace);
  if (old && !old.child('optional', sessionNamespace)) await set(xml('session', sessionNamespace));
  return success(jid);
}
