import { cleanText } from '../../cleanText.ts';
import { ns } from '../../stream/namespaces.ts';
import { type XmlElement, xml } from '../../xml/xmlElement.ts';
import type { AccountLink } from '../AccountLink.ts';
import { emptyWorks, type TestResult, tested, verdictOf } from '../testResult.ts';

const mam = 'urn:xmpp:mam:2';
const rsm = 'http://jabber.org/protocol/rsm';
const commands = 'http://jabber.org/protocol/commands';

/** That the contact list can be asked for (RFC 6121 §2.1.3); who is on it is not looked at. */
export const testRoster = async (link: AccountLink): Promise<TestResult> =>
  verdictOf(await link.get(null, xml('query', 'jabber:iq:roster')));

/** The oldest message that is kept: over days it shows the real retention (XEP-0313 §6.3). */
export const testArchiveMetadata = async (link: AccountLink): Promise<TestResult> =>
  verdictOf(await link.get(null, xml('metadata', mam)), (iq) => {
    const start = iq.child('metadata', mam)?.child('start', mam)?.attribute('timestamp');
    return tested(iq.child('metadata', mam) !== null, start ? { oldest: cleanText(start, 40) } : {});
  });

/** Whether a fresh account's messages are kept (XEP-0441). */
export const testArchivePreferences = async (link: AccountLink): Promise<TestResult> =>
  verdictOf(await link.get(null, xml('prefs', mam)), (iq) => {
    const preference = iq.child('prefs', mam)?.attribute('default');
    return tested(preference != null, preference ? { default: cleanText(preference, 20) } : {});
  });

/** Asks the own archive for one message (XEP-0313 §4); the message itself is passed over. */
export const testArchiveQuery = async (link: AccountLink): Promise<TestResult> =>
  verdictOf(await link.set(null, xml('query', mam, {}, [xml('set', rsm, {}, [xml('max', rsm, {}, ['1'])])])), (iq) =>
    tested(iq.child('fin', mam) !== null),
  );

/** XEP-0280 §4. */
export const testCarbons = async (link: AccountLink): Promise<TestResult> =>
  verdictOf(await link.set(null, xml('enable', 'urn:xmpp:carbons:2')));

/** That there is a list (XEP-0191 §3.2); who is on it is not looked at. */
export const testBlocking = async (link: AccountLink): Promise<TestResult> =>
  verdictOf(await link.get(null, xml('blocklist', 'urn:xmpp:blocking')));

/** XEP-0049, by the bookmarks that older apps keep there. */
export const testPrivateXml = async (link: AccountLink): Promise<TestResult> =>
  verdictOf(await link.get(null, xml('query', 'jabber:iq:private', {}, [xml('storage', 'storage:bookmarks')])));

/** XEP-0054. */
export const testVcard = async (link: AccountLink): Promise<TestResult> =>
  emptyWorks(verdictOf(await link.get(null, xml('vCard', ns.vcard))));

/** XEP-0292. */
export const testVcard4 = async (link: AccountLink): Promise<TestResult> =>
  emptyWorks(verdictOf(await link.get(null, xml('vcard', 'urn:ietf:params:xml:ns:vcard-4.0'))));

/** Whether users may invite (XEP-0401); the command is looked for, not run. */
export async function testInvitations(link: AccountLink): Promise<TestResult> {
  const reply = await link.get(link.domain, xml('query', ns.discoItems, { node: commands }));
  return verdictOf(reply, (iq) => {
    const nodes = (iq.child('query', ns.discoItems)?.elements ?? []).map((item: XmlElement) => item.attribute('node') ?? '');
    return tested(
      nodes.some((node) => node.startsWith('urn:xmpp:invite#')),
      { commands: nodes.length },
    );
  });
}
