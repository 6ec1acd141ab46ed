import type { Answer, Device } from '@signpost/contracts';

export interface Client {
  name: string;
  platforms: readonly Device[];
  site: string;
  stores?: Partial<Record<'f-droid' | 'play' | 'app-store', string>>;
  omemo: Answer;
  calls: Answer;
  groups: Answer;
  /** When we noted it, YYYY-MM-DD; the app's own site is where to check. */
  asOf: string;
}

const fDroid = (id: string) => `https://f-droid.org/packages/${id}/`;
const play = (id: string) => `https://play.google.com/store/apps/details?id=${id}`;
const asOf = '2026-11-01';

/** Maintained apps, those first that most newcomers get along with. What we are not sure of stays unknown. */
export const clients: readonly Client[] = [
  {
    name: 'Conversations',
    platforms: ['android'],
    site: 'https://conversations.im/',
    stores: { 'f-droid': fDroid('eu.siacs.conversations'), play: play('eu.siacs.conversations') },
    omemo: 'yes',
    calls: 'yes',
    groups: 'yes',
    asOf,
  },
  {
    name: 'Cheogram',
    platforms: ['android'],
    site: 'https://cheogram.com/',
    stores: { 'f-droid': fDroid('com.cheogram.android'), play: play('com.cheogram.android.playstore') },
    omemo: 'yes',
    calls: 'yes',
    groups: 'yes',
    asOf,
  },
  {
    name: 'Monal',
    platforms: ['iphone', 'macos'],
    site: 'https://monal-im.org/',
    stores: { 'app-store': 'https://apps.apple.com/app/id317711500' },
    omemo: 'yes',
    calls: 'yes',
    groups: 'yes',
    asOf,
  },
  {
    name: 'Siskin IM',
    platforms: ['iphone'],
    site: 'https://siskin.im/',
    omemo: 'yes',
    calls: 'yes',
    groups: 'yes',
    asOf,
  },
  { name: 'Beagle IM', platforms: ['macos'], site: 'https://beagle.im/', omemo: 'yes', calls: 'yes', groups: 'yes', asOf },
  {
    name: 'Gajim',
    platforms: ['windows', 'macos', 'linux'],
    site: 'https://gajim.org/',
    omemo: 'yes',
    calls: 'unknown',
    groups: 'yes',
    asOf,
  },
  { name: 'Dino', platforms: ['linux'], site: 'https://dino.im/', omemo: 'yes', calls: 'yes', groups: 'yes', asOf },
  {
    name: 'Converse',
    platforms: ['browser'],
    site: 'https://conversejs.org/',
    omemo: 'yes',
    calls: 'unknown',
    groups: 'yes',
    asOf,
  },
  { name: 'Movim', platforms: ['browser'], site: 'https://movim.eu/', omemo: 'yes', calls: 'yes', groups: 'yes', asOf },
];

/** Names that old articles still recommend. */
export const oldNames = [
  { id: 'blabber', name: 'Blabber', source: 'https://github.com/xsf/xmpp.org/pull/1483' },
  { id: 'chatsecure', name: 'ChatSecure', source: 'https://chatsecure.org/blog/page2/' },
  { id: 'xmpp-net', name: 'xmpp.net', source: null },
] as const;

export const clientsFor = (device: Device): Client[] => clients.filter(({ platforms }) => platforms.includes(device));
