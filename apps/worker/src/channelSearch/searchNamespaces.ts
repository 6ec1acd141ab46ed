const base = 'urn:xmpp:channel-search:0';

/** Names of channel search (XEP-0433) and of what it is made from. */
export const searchNs = {
  search: `${base}:search`,
  params: `${base}:search-params`,
  error: `${base}:error`,
  anonymity: `${base}:anonymity`,
  byUsers: `{${base}:order}nusers`,
  byAddress: `{${base}:order}address`,
  forms: 'jabber:x:data',
  /** XEP-0059 */
  paging: 'http://jabber.org/protocol/rsm',
  stanzas: 'urn:ietf:params:xml:ns:xmpp-stanzas',
  discoInfo: 'http://jabber.org/protocol/disco#info',
  discoItems: 'http://jabber.org/protocol/disco#items',
  ping: 'urn:xmpp:ping',
  version: 'jabber:iq:version',
} as const;
