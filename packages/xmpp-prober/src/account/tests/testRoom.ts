import { readDiscoInfo } from '../../disco/readDisco.ts';
import { readIqReply } from '../../stream/iqReply.ts';
import { ns } from '../../stream/namespaces.ts';
import { type XmlElement, xml } from '../../xml/xmlElement.ts';
import type { AccountLink } from '../AccountLink.ts';
import { type Details, type TestResult, tested } from '../testResult.ts';
import { formValues, submitForm } from './pubsubForms.ts';

export const muc = 'http://jabber.org/protocol/muc';
const mucOwner = `${muc}#owner`;
/** How server software names the setting. */
const archiveFields = ['mam', 'muc#roomconfig_enablearchiving', 'muc#roomconfig_mam'];

/** Creates a room that no list shows, reads how it could be set up and what it can do, and destroys it (XEP-0045 §10). */
export async function testRoom(link: AccountLink, service: string | null): Promise<TestResult> {
  if (service === null) return tested(false, { service: false });
  const room = `${link.freshName()}@${service}`;
  const entered = await enter(link, room);
  if (entered) return entered;
  try {
    return await lookAround(link, room);
  } finally {
    await link.set(room, xml('query', mucOwner, {}, [xml('destroy', mucOwner)]));
  }
}

/** `null` when the room was created, otherwise why not. */
async function enter(link: AccountLink, room: string): Promise<TestResult | null> {
  link.session.send(xml('presence', ns.client, { to: `${room}/signpost` }, [xml('x', muc)]));
  const answer = await link.session.awaitQuietly(
    'room',
    (element) => element.is('presence', ns.client) && (element.attribute('from') ?? '').toLowerCase().startsWith(room),
  );
  if (!answer.ok) return { status: 'failed', failure: answer.failure };
  const { element } = answer.value;
  if (element.attribute('type') !== 'error') return null;
  const refused = readIqReply(element);
  return refused.status === 'refused' ? refused : tested(false);
}

async function lookAround(link: AccountLink, room: string): Promise<TestResult> {
  const config = await link.get(room, xml('query', mucOwner));
  if (config.status !== 'answered') return config;
  const fields = formValues(config.value.child('query', mucOwner));
  const archive = archiveFields.find((name) => fields.has(name));
  const set = { 'muc#roomconfig_publicroom': '0', 'muc#roomconfig_persistentroom': '0', ...(archive ? { [archive]: '1' } : {}) };
  const saved = await link.set(room, xml('query', mucOwner, {}, [submitForm(`${muc}#roomconfig`, set)]));
  if (saved.status !== 'answered') return saved;
  const info = await link.get(room, xml('query', ns.discoInfo));
  const features = info.status === 'answered' ? featuresOf(link, info.value) : {};
  return tested(true, { archiveOffered: archive !== undefined, settings: fields.size, ...features });
}

const interesting: Readonly<Record<string, string>> = {
  archive: 'urn:xmpp:mam:2',
  occupantIds: 'urn:xmpp:occupant-id:0',
  moderation: 'urn:xmpp:message-moderate:1',
  selfPing: `${muc}#self-ping-optimization`,
  pictures: 'vcard-temp',
  retraction: 'urn:xmpp:message-retract:1',
};

function featuresOf(link: AccountLink, iq: XmlElement): Details {
  const query = iq.child('query', ns.discoInfo);
  if (!query) return {};
  link.keep('room disco#info', query);
  const { features } = readDiscoInfo(query);
  const said = Object.entries(interesting).map(([name, feature]) => [name, features.includes(feature)]);
  return { ...Object.fromEntries(said), features: features.length };
}
