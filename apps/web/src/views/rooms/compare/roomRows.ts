import type { Letter, Room, RoomHistory } from '@signpost/contracts';
import type { KeptInRooms } from '../../../rooms/loadKept.ts';
import type { Words } from '../../../words/createWords.ts';
import { exactTime } from '../../../words/relativeTime.ts';
import { keptLines } from '../kept/keptWords.ts';
import { languageText } from '../RoomLine.tsx';

/** A room with what is known around it; `null` where it could not be loaded. */
export interface ComparedRoom {
  room: Room;
  history: RoomHistory | null;
  kept: KeptInRooms | null;
}

export interface RoomCell {
  text: string;
  letter?: Letter;
  /** A time, shown as "3 days ago". */
  at?: string;
  /** By a stranger, or a domain. */
  remote?: boolean;
  history?: RoomHistory | null;
}

export interface RoomRow {
  id: string;
  question: string;
  direction?: 'c2s' | 's2s';
  cells: RoomCell[];
  same: boolean;
}

type Make = (compared: ComparedRoom, words: Words) => RoomCell;

const yesNo = (value: boolean, { t }: Words): RoomCell => ({ text: t(value ? 'rooms.yes' : 'rooms.no') });
const grade =
  (direction: 'c2s' | 's2s'): Make =>
  ({ room: { provider } }, { t }) => ({ text: t(`letter.name.${provider[direction]}`), letter: provider[direction] });
const time = (at: string, { locale }: Words): RoomCell => ({ text: exactTime(Date.parse(at), locale), at });

const rows = {
  language: ({ room }, words) => ({ text: languageText(words, room.language, room.languageSource) }),
  people: ({ room: { occupants } }, words) => ({
    text: occupants === null ? words.t('rooms.people.unknown') : words.count('rooms.people', occupants),
  }),
  average: ({ room }) => ({ text: String(room.occupantsAverage) }),
  trend: ({ history }, { t }) => ({ text: t('rooms.compare.too-few'), history }),
  host: ({ room }) => ({ text: room.provider.domain, remote: true }),
  c2s: grade('c2s'),
  s2s: grade('s2s'),
  address: ({ room }, { t }) => ({ text: t(`room.before.address.${room.anonymity ?? 'unknown'}`) }),
  history: ({ room }, words) => (room.history ? yesNo(true, words) : { text: words.t('rooms.compare.not-said') }),
  kept: ({ kept }, words) => ({ text: keptLines(kept, words) }),
  logged: ({ room }, words) => (room.logsUrl ? yesNo(true, words) : { text: words.t('rooms.compare.not-said') }),
  web: ({ room }, words) => (room.webChatUrl ? yesNo(true, words) : { text: words.t('rooms.compare.not-said') }),
  speak: ({ room: { moderated } }, { t }) => ({
    text: t(`room.moderated.${moderated === null ? 'unknown' : moderated ? 'yes' : 'no'}`),
  }),
  adult: ({ room }, { t }) => ({ text: t(room.adult ? 'rooms.compare.flagged' : 'rooms.compare.not-reviewed') }),
  since: ({ room }, words) => time(room.firstSeenAt, words),
  seen: ({ room }, words) => time(room.lastSeenAt, words),
} as const satisfies Record<string, Make>;

/** The questions in plain words, and what is known of each room. */
export function roomRows(compared: readonly ComparedRoom[], words: Words): RoomRow[] {
  return (Object.keys(rows) as (keyof typeof rows)[]).map((id) => {
    const make: Make = rows[id];
    const cells = compared.map((one) => make(one, words));
    const texts = new Set(cells.map(({ text, history }) => (history ? JSON.stringify(history) : text)));
    return {
      id,
      question: words.t(`rooms.compare.row.${id}`),
      ...(id === 'c2s' || id === 's2s' ? { direction: id } : {}),
      cells,
      same: texts.size === 1,
    };
  });
}
