import type { Room } from '@signpost/contracts';
import { type ComponentElement, xml } from '@xmpp/component';
import type { ChannelPage } from './findChannels.ts';
import { searchNs } from './searchNamespaces.ts';

const anonymityModes = { none: `{${searchNs.anonymity}}none`, semi: 'muc_semianonymous' } as const;

/** Only open rooms are listed. What we don't know of a room is left out. */
function itemOf({ address, name, description, language, anonymity, occupantsAverage }: Room): ComponentElement {
  const texts: [string, string | null][] = [
    ['name', name],
    ['description', description],
    ['language', language],
    ['nusers', String(Math.round(occupantsAverage))],
    ['service-type', 'xep-0045'],
    ['is-open', 'true'],
    ['anonymity-mode', anonymity && anonymityModes[anonymity]],
  ];
  return xml('item', { address }, ...texts.flatMap(([key, text]) => (text === null ? [] : [xml(key, {}, text)])));
}

/** A page of rooms as XEP-0433 gives them. `first` and `last` are UIDs for paging on, opaque to clients. */
export function channelItems({ rooms, last, count }: ChannelPage): ComponentElement {
  const set = xml(
    'set',
    { xmlns: searchNs.paging },
    ...(rooms[0] ? [xml('first', {}, rooms[0].address), xml('last', {}, last)] : []),
    ...(count === null ? [] : [xml('count', {}, String(count))]),
  );
  return xml('result', { xmlns: searchNs.search }, ...rooms.map(itemOf), set);
}
