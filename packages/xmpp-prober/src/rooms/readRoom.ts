import type { DiscoInfo, RoomFacts, RoomRefusal } from '@signpost/contracts';
import { cleanRoomText } from './cleanRoomText.ts';
import { declaredLanguage } from './declaredLanguage.ts';
import { roomNs } from './roomNamespaces.ts';

const nameLength = 100;
const descriptionLength = 1000;
const forAdults = /(^|[^\p{L}\p{N}])(nsfw|18\s?\+|adults? only)($|[^\p{L}\p{N}])/iu;

/**
 * Why a room must not be listed; `null` when it may: it is public, open, without a password and lasting (XEP-0045 §6.4).
 * What it does not say counts as no.
 */
export function refusalOf({ identities, features }: DiscoInfo): RoomRefusal | null {
  const has = new Set(features);
  if (identities.some(isGateway)) return 'gateway';
  if (!identities.some(({ category }) => category === 'conference')) return 'not-a-room';
  if (!has.has('muc_public') || has.has('muc_hidden')) return 'hidden';
  if (!has.has('muc_open') || has.has('muc_membersonly')) return 'members-only';
  if (!has.has('muc_unsecured') || has.has('muc_passwordprotected')) return 'password';
  return has.has('muc_persistent') && !has.has('muc_temporary') ? null : 'temporary';
}

/** Any identity of a gateway wins, however many others there are; IRC channels are rooms of elsewhere. */
export const isGateway = ({ category, type }: DiscoInfo['identities'][number]): boolean =>
  category === 'gateway' || (category === 'conference' && type === 'irc');

/** What a room says of itself, cleaned. `listedName` is the name in its service's list. */
export function readRoom(address: string, info: DiscoInfo, listedName: string | null): RoomFacts {
  const has = new Set(info.features);
  const field = roomFields(info);
  const named = info.identities.find(({ category, type }) => category === 'conference' && type === 'text')?.name ?? null;
  const name = cleanRoomText(withoutCount(named ?? field('muc#roomconfig_roomname')[0] ?? listedName), nameLength);
  const description = cleanRoomText(field('muc#roominfo_description')[0] ?? null, descriptionLength);
  const tags = readTags(field('muc#roominfo_tags'), description);
  return {
    address,
    name,
    description,
    declaredLanguage: declaredLanguage(field('muc#roominfo_lang')[0] ?? null),
    occupants: readCount(field('muc#roominfo_occupants')[0]),
    moderated: has.has('muc_moderated') ? true : has.has('muc_unmoderated') ? false : null,
    anonymity: has.has('muc_nonanonymous') ? 'none' : has.has('muc_semianonymous') ? 'semi' : null,
    history: has.has(roomNs.archive),
    logsUrl: webUrl(field('muc#roominfo_logs')[0]),
    webChatUrl: webUrl(field('muc#roominfo_webchat_url')[0]),
    avatarHash: avatarHash(field),
    tags,
    adult: tags.includes('nsfw') || forAdults.test(`${name ?? ''} ${description ?? ''}`),
  };
}

type Fields = (name: string) => readonly string[];

const roomFields = ({ forms }: DiscoInfo): Fields => {
  const form = forms.find(({ formType }) => formType === roomNs.roomInfo);
  return (name) => form?.fields.find((field) => field.name === name)?.values ?? [];
};

/** ejabberd writes how many are in the room behind its name. */
export const withoutCount = (name: string | null): string | null => name?.replace(/ \((?:[^()]*, )?\d+\)$/, '') ?? null;

const readCount = (text: string | undefined): number | null => (text && /^\d{1,6}$/.test(text) ? Number(text) : null);

function webUrl(text: string | undefined): string | null {
  const url = text && text.length <= 2000 && URL.canParse(text) ? new URL(text) : null;
  return url && ['http:', 'https:'].includes(url.protocol) && !url.username && !url.password ? url.href : null;
}

const avatarHash = (field: Fields): string | null =>
  [...field('muc#roominfo_avatarhash'), ...field('{http://modules.prosody.im/mod_vcard_muc}avatar#sha1')]
    .map((hash) => hash.toLowerCase())
    .find((hash) => /^[0-9a-f]{40}$/.test(hash)) ?? null;

const readTags = (given: readonly string[], description: string | null): string[] => {
  const hashed = [...(description ?? '').matchAll(/(?:^|\s)#([\p{L}\p{N}_-]{2,40})/gu)].map(([, tag = '']) => tag);
  return [...new Set([...given.flatMap((one) => cleanRoomText(one, 40) ?? []), ...hashed].map((tag) => tag.toLowerCase()))].slice(
    0,
    10,
  );
};
