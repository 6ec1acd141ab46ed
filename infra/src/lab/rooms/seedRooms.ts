import type { AddressedDomain } from '../addresses.ts';
import { ask, type Credentials, logIn } from '../client/logIn.ts';
import type { Talk } from '../client/talk.ts';
import type { Keep } from '../process/keep.ts';
import { type LabRoom, labRooms } from './labRooms.ts';

/** Opens the lab's rooms, and stays in some of them. */
export const roomKeeper: Credentials = { user: 'keeper', password: 'labpass' };

const field = (name: string, value: string): string => `<field var='${name}'><value>${value}</value></field>`;

/** The owner's form of a room (XEP-0045 §10.1.3). */
export const roomForm = (room: LabRoom): string =>
  `<query xmlns='http://jabber.org/protocol/muc#owner'><x xmlns='jabber:x:data' type='submit'>${[
    field('FORM_TYPE', 'http://jabber.org/protocol/muc#roomconfig'),
    field('muc#roomconfig_roomname', room.title),
    field('muc#roomconfig_roomdesc', room.about),
    ...(room.language ? [field('muc#roomconfig_lang', room.language)] : []),
    field('muc#roomconfig_publicroom', room.hidden ? '0' : '1'),
    field('muc#roomconfig_membersonly', room.membersOnly ? '1' : '0'),
    field('muc#roomconfig_persistentroom', room.temporary ? '0' : '1'),
    ...(room.nonAnonymous ? [field('muc#roomconfig_whois', 'anyone')] : []),
    ...(room.password
      ? [field('muc#roomconfig_passwordprotectedroom', '1'), field('muc#roomconfig_roomsecret', room.password)]
      : []),
  ].join('')}</x></query>`;

async function openRoom(session: Talk, service: string, room: LabRoom): Promise<void> {
  const jid = `${room.name}@${service}`;
  session.send(`<presence to='${jid}/${roomKeeper.user}'><x xmlns='http://jabber.org/protocol/muc'/></presence>`);
  await session.until(/code=['"]110['"]/);
  const answer = await ask(session, jid, 'set', roomForm(room));
  if (/type=['"]error['"]/.test(answer)) throw new Error(`The room ${jid} was refused: ${answer}`);
  if (room.subject) session.send(`<message to='${jid}' type='groupchat'><subject>${room.subject}</subject></message>`);
  if (!room.kept) session.send(`<presence to='${jid}/${roomKeeper.user}' type='unavailable'/>`);
}

async function seedDomain(domain: AddressedDomain, rooms: readonly LabRoom[], keep: Keep): Promise<void> {
  const session = await logIn(domain, roomKeeper);
  keep({ stop: async () => session.end() });
  for (const room of rooms) await openRoom(session, `${room.service ?? 'conference'}.${domain}`, room);
}

/** Opens every room of {@link labRooms}. The sessions stay open, for the rooms that are kept. */
export async function seedRooms(keep: Keep): Promise<void> {
  await Promise.all(Object.entries(labRooms).map(([domain, rooms]) => seedDomain(domain as AddressedDomain, rooms, keep)));
}
