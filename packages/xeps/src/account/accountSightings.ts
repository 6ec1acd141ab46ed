import type { AccountTestName } from '@signpost/contracts';

/** How an account shows an extension, as data. Where `denies` is false its silence proves nothing. */
export type AccountSighting = { readonly denies: boolean } & (
  | { readonly test: AccountTestName; readonly detail?: string }
  | { readonly feature: readonly string[] }
  | { readonly identity: string }
  | { readonly element: string }
  | { readonly protection: 'mechanisms' | 'tls' }
);

const tried = (test: AccountTestName, denies = true): AccountSighting => ({ test, denies });
const inRoom = (detail: string): AccountSighting => ({ test: 'room', detail, denies: false });
const said = (denies: boolean, ...feature: string[]): AccountSighting => ({ feature, denies });
const afterLogin = (element: string): AccountSighting => ({ element, denies: true });

/** By extension: tried (AP), said of the bare JID (AB), or shown in the stream after login (A1). */
export const accountSightings: Readonly<Record<string, AccountSighting>> = {
  '0045': tried('room', false),
  '0048': tried('private-xml', false),
  '0049': tried('private-xml'),
  '0054': tried('vcard'),
  '0084': tried('pep-open', false),
  '0115': afterLogin('{http://jabber.org/protocol/caps}c'),
  '0153': said(false, 'urn:xmpp:pep-vcard-conversion:0'),
  '0163': { identity: 'pubsub/pep', denies: true },
  '0191': tried('blocking'),
  '0198': afterLogin('{urn:xmpp:sm:3}sm'),
  '0215': tried('relays'),
  '0222': tried('pep-open', false),
  '0223': tried('pep-private'),
  '0257': said(true, 'urn:xmpp:saslcert:1'),
  '0280': tried('carbons'),
  '0292': tried('vcard4', false),
  '0313': tried('archive-query'),
  '0352': afterLogin('{urn:xmpp:csi:0}csi'),
  '0357': said(true, 'urn:xmpp:push:0'),
  '0359': said(false, 'urn:xmpp:sid:0'),
  '0363': tried('upload', false),
  '0384': tried('pep-open'),
  '0398': said(true, 'urn:xmpp:pep-vcard-conversion:0'),
  '0401': tried('invitations'),
  '0402': said(false, 'urn:xmpp:bookmarks:1#compat', 'urn:xmpp:bookmarks:1#compat-pep'),
  '0410': inRoom('selfPing'),
  '0411': said(true, 'urn:xmpp:bookmarks-conversion:0'),
  '0421': inRoom('occupantIds'),
  '0424': said(false, 'urn:xmpp:message-retract:1'),
  '0425': inRoom('moderation'),
  '0430': said(true, 'urn:xmpp:inbox:1'),
  '0431': said(true, 'urn:xmpp:fulltext:0'),
  '0441': tried('archive-preferences'),
  '0474': { protection: 'mechanisms', denies: true },
  '0486': inRoom('pictures'),
  '0490': said(false, 'urn:xmpp:mds:server-assist:0'),
  '0515': { protection: 'tls', denies: true },
};
