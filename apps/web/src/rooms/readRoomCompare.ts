export type RoomCompareRequest = { kind: 'rooms'; addresses: string[]; tooMany: boolean } | { kind: 'untidy'; to: string };
type RawQuery = Readonly<Record<string, string | string[] | undefined>>;

const most = 4;
const longest = 700;
/** One room; a local part may hold a comma. */
const oneAddress = /^[^\s@]+@[^\s@,]+$/;

export function roomCompareHref(addresses: readonly string[], tooMany = false): string {
  const search = new URLSearchParams(addresses.map((address) => ['with', address]));
  if (tooMany) search.set('more', '1');
  return search.size === 0 ? '/rooms/compare' : `/rooms/compare?${search}`;
}

/** Reads the rooms to compare: ticked boxes, addresses typed with spaces or commas, links of rooms. */
export function readRoomCompare(raw: RawQuery): RoomCompareRequest {
  const given = [raw.with ?? []].flat().slice(0, 20);
  const all = [...new Set(given.flatMap((text) => (oneAddress.test(text) ? [text] : text.split(/[\s,]+/))).flatMap(addressIn))];
  const addresses = all.slice(0, most);
  const tooMany = all.length > most || (raw.more === '1' && addresses.length > 0);
  const known = Object.keys(raw).every((name) => name === 'with' || name === 'more');
  const tidy = known && JSON.stringify(given) === JSON.stringify(addresses) && (raw.more === '1') === tooMany;
  return tidy ? { kind: 'rooms', addresses, tooMany } : { kind: 'untidy', to: roomCompareHref(addresses, tooMany) };
}

/** `xmpp:room@service?join`, or a page of ours, or the bare address. */
function addressIn(text: string): string[] {
  const bare = text
    .replace(/^xmpp:/i, '')
    .replace(/\?.*$/, '')
    .toLowerCase();
  return oneAddress.test(bare) && bare.length <= longest ? [bare] : [];
}
