/** Namespaces of chat rooms and their discovery, by the XEP that defines them. */
export const roomNs = {
  /** XEP-0045 */
  muc: 'http://jabber.org/protocol/muc',
  roomInfo: 'http://jabber.org/protocol/muc#roominfo',
  /** XEP-0059 */
  rsm: 'http://jabber.org/protocol/rsm',
  /** XEP-0313 */
  archive: 'urn:xmpp:mam:2',
  /** XEP-0433 */
  search: 'urn:xmpp:channel-search:0:search',
  searchParams: 'urn:xmpp:channel-search:0:search-params',
  searchByAddress: '{urn:xmpp:channel-search:0:order}address',
} as const;
