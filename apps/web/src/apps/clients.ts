import type { Answer, Device } from '@signpost/contracts';

export type ClientFact = 'omemo' | 'calls' | 'groups' | 'files';
export const clientFacts = ['omemo', 'calls', 'groups', 'files'] as const satisfies readonly ClientFact[];

/** Of the two generations of OMEMO that do not understand each other: `0.3` is what nearly all speak. */
export type OmemoGeneration = '0.3' | 'unknown';

export interface Client extends Record<ClientFact, Answer> {
  id: string;
  name: string;
  platforms: readonly Device[];
  site: string;
  stores?: Partial<Record<'f-droid' | 'play' | 'app-store', string>>;
  omemoGeneration: OmemoGeneration;
  /** Where its makers say what it can do; its site where they have no list. */
  source: string;
  /** When we noted it, YYYY-MM-DD. */
  asOf: string;
}

const fDroid = (id: string) => `https://f-droid.org/packages/${id}/`;
const play = (id: string) => `https://play.google.com/store/apps/details?id=${id}`;
const asOf = '2026-11-01';
const all = { omemo: 'yes', calls: 'yes', groups: 'yes', files: 'yes', asOf } as const;

/** Maintained apps, those first that most newcomers get along with. What we are not sure of stays unknown. */
export const clients: readonly Client[] = [
  {
    ...all,
    id: 'conversations',
    name: 'Conversations',
    platforms: ['android'],
    site: 'https://conversations.im/',
    source: 'https://conversations.im/',
    stores: { 'f-droid': fDroid('eu.siacs.conversations'), play: play('eu.siacs.conversations') },
    omemoGeneration: '0.3',
  },
  {
    ...all,
    id: 'cheogram',
    name: 'Cheogram',
    platforms: ['android'],
    site: 'https://cheogram.com/',
    source: 'https://cheogram.com/',
    stores: { 'f-droid': fDroid('com.cheogram.android'), play: play('com.cheogram.android.playstore') },
    omemoGeneration: 'unknown',
    files: 'claimed',
  },
  {
    ...all,
    id: 'monal',
    name: 'Monal',
    platforms: ['iphone', 'macos'],
    site: 'https://monal-im.org/',
    source: 'https://github.com/monal-im/Monal/blob/HEAD/monal.doap',
    stores: { 'app-store': 'https://apps.apple.com/app/id317711500' },
    omemoGeneration: 'unknown',
  },
  {
    ...all,
    id: 'siskin',
    name: 'Siskin IM',
    platforms: ['iphone'],
    site: 'https://siskin.im/',
    source: 'https://siskin.im/',
    omemoGeneration: 'unknown',
    files: 'claimed',
  },
  {
    ...all,
    id: 'beagle',
    name: 'Beagle IM',
    platforms: ['macos'],
    site: 'https://beagle.im/',
    source: 'https://beagle.im/',
    omemoGeneration: 'unknown',
    files: 'claimed',
  },
  {
    ...all,
    id: 'gajim',
    name: 'Gajim',
    platforms: ['windows', 'macos', 'linux'],
    site: 'https://gajim.org/',
    source: 'https://github.com/gajim/gajim/blob/HEAD/data/gajim.doap',
    omemoGeneration: '0.3',
    calls: 'unknown',
  },
  {
    ...all,
    id: 'dino',
    name: 'Dino',
    platforms: ['linux'],
    site: 'https://dino.im/',
    source: 'https://github.com/dino/dino/blob/HEAD/dino.doap',
    omemoGeneration: '0.3',
  },
  {
    ...all,
    id: 'converse',
    name: 'Converse',
    platforms: ['browser'],
    site: 'https://conversejs.org/',
    source: 'https://github.com/conversejs/converse.js/blob/HEAD/conversejs.doap',
    omemoGeneration: 'unknown',
    calls: 'unknown',
  },
  {
    ...all,
    id: 'movim',
    name: 'Movim',
    platforms: ['browser'],
    site: 'https://movim.eu/',
    source: 'https://github.com/movim/movim/blob/HEAD/doap.xml',
    omemoGeneration: 'unknown',
  },
];

/** Names that old articles still recommend. */
export const oldNames = [
  { id: 'blabber', name: 'Blabber', source: 'https://github.com/xsf/xmpp.org/pull/1483', successor: 'conversations' },
  { id: 'chatsecure', name: 'ChatSecure', source: 'https://chatsecure.org/blog/page2/', successor: 'monal' },
  { id: 'xmpp-net', name: 'xmpp.net', source: null, successor: null },
] as const;
export type OldName = (typeof oldNames)[number];

export const clientsFor = (device: Device): Client[] => clients.filter(({ platforms }) => platforms.includes(device));
