import type { Room, RoomHistory } from '@signpost/contracts';

const room = (parts: Partial<Room>): Room => ({
  address: 'lobby@rooms.good.example',
  service: 'rooms.good.example',
  name: 'Lobby',
  description: 'Everyone is welcome here.',
  language: 'en',
  languageSource: 'declared',
  occupants: 12,
  occupantsAverage: 9.5,
  moderated: false,
  anonymity: 'semi',
  history: true,
  logsUrl: null,
  webChatUrl: null,
  tags: [],
  adult: null,
  confusable: false,
  picture: null,
  firstSeenAt: '2026-01-01T00:00:00.000Z',
  lastSeenAt: '2026-01-02T00:00:00.000Z',
  provider: { domain: 'good.example', listed: true, overall: 'A', c2s: 'A', s2s: 'B' },
  ...parts,
});

/** A room of every sort that a page must be able to show. */
export const fixtureRooms: readonly Room[] = [
  room({}),
  room({
    address: 'раура@rooms.good.example',
    name: `<script>alert(1)</script>${'x'.repeat(80)}`,
    description: `"><img src=x onerror=alert(1)> ${'word '.repeat(150)}`,
    language: null,
    languageSource: null,
    occupants: null,
    moderated: null,
    anonymity: 'none',
    history: false,
    logsUrl: 'https://logs.good.example/lobby',
    webChatUrl: 'https://chat.good.example/lobby',
    tags: ['one', 'two'],
    adult: 'owner',
    confusable: true,
  }),
  room({
    address: 'مقهى@rooms.good.example',
    name: 'مقهى لينكس (Linux) 24/7',
    description: 'غرفة للحديث عن البرمجيات الحرة، أهلا وسهلا! https://example.org/?a=1',
    language: 'ar',
    languageSource: 'detected',
    occupants: 1,
    tags: ['لينكس'],
    provider: { domain: 'exemplary.example', listed: true, overall: 'A+', c2s: 'A+', s2s: 'A+' },
  }),
  room({
    address: `${'long'.repeat(60)}@rooms.${'a-label-that-is-rather-long.'.repeat(6)}example`,
    name: 'W'.repeat(300),
    description: 'm'.repeat(900),
    provider: { domain: 'nobody.example', listed: false, overall: '?', c2s: '?', s2s: '?' },
  }),
];

const dayMs = 86_400_000;
const date = (day: number): string => new Date(Date.UTC(2026, 0, 1) + day * dayMs).toISOString().slice(0, 10);

/** Forty days of the first room; nobody ever counted in the others. */
export const fixtureRoomHistory = (address: string): RoomHistory => ({
  address,
  hours: [],
  days:
    address === fixtureRooms[0]?.address
      ? Array.from({ length: 40 }, (_, day) => ({
          day: date(day),
          average: 8 + Math.round(Math.sin(day / 3) * 40) / 10,
          most: 14 + (day % 5),
        }))
      : [],
});
