import type { AddressedDomain } from '../addresses.ts';

export interface LabRoom {
  /** Local part of its address. */
  name: string;
  title: string;
  about: string;
  language: string;
  subject?: string;
  hidden?: boolean;
  membersOnly?: boolean;
  password?: string;
  /** Gone when the last one leaves; needs a keeper. */
  temporary?: boolean;
  /** Everybody sees everybody's address. */
  nonAnonymous?: boolean;
  /** In place of `conference`. */
  service?: 'irc';
  /** Its keeper stays, so that it has an occupant. */
  kept?: boolean;
}

/** More than ejabberd gives on one page. */
const manyRooms = (count: number): LabRoom[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `club${String(index + 1).padStart(3, '0')}`,
    title: `Club ${index + 1}`,
    about: 'One of many.',
    language: 'en',
  }));

/** Rooms that the lab opens at its start, by the domain whose `conference.` service has them. */
export const labRooms: Partial<Record<AddressedDomain, readonly LabRoom[]>> = {
  'strong.example': [
    { name: 'lobby', title: 'Lobby', about: 'Everyone is welcome here.', language: 'en', subject: 'Say hello!', kept: true },
    { name: 'gardening', title: 'Gardening', about: 'Seeds, soil and patience.', language: 'en' },
    { name: 'kochen', title: 'Kochen und Backen', about: 'Rezepte für jeden Tag.', language: 'de', kept: true },
    { name: 'kuhnya', title: 'Русская кухня', about: 'Рецепты борща, пельменей и других блюд.', language: 'ru' },
    { name: 'openbook', title: 'Open book', about: 'Addresses are shown here.', language: 'en', nonAnonymous: true },
    { name: 'locked', title: 'Locked', about: 'One needs the word.', language: 'en', password: 'sesame' },
    { name: 'fleeting', title: 'Fleeting', about: 'Gone soon.', language: 'en', temporary: true, kept: true },
    { name: 'backstage', title: 'Backstage', about: 'Not for the public.', language: 'en', hidden: true },
  ],
  'new.example': [
    {
      name: 'willkommen',
      title: 'Willkommen',
      about: 'Fragen zum Server und Hallo sagen.',
      language: 'de',
      subject: 'Hallo!',
      kept: true,
    },
    { name: 'cafe', title: 'Café des étoiles', about: 'Parler de tout et de rien.', language: 'fr' },
    { name: 'zatsudan', title: '雑談の部屋', about: '日本語でのんびり話しましょう。', language: '' },
    { name: 'bridged', title: 'Bridged', about: 'From elsewhere.', language: 'en', service: 'irc' },
    { name: 'members', title: 'Members', about: 'For members of the club.', language: 'en', membersOnly: true },
  ],
  'ejabberd.example': [
    { name: 'linux', title: 'Linux help', about: 'Free software questions and answers.', language: 'en', kept: true },
    { name: 'tertulia', title: 'Tertulia', about: 'Charlas en español sobre libros, cine y la vida diaria.', language: '' },
    { name: 'cellar', title: 'Cellar', about: 'Not for the public.', language: 'en', hidden: true },
    { name: 'vault', title: 'Vault', about: 'One needs the word.', language: 'en', password: 'sesame' },
    { name: 'board', title: 'Board', about: 'For members.', language: 'en', membersOnly: true },
    ...manyRooms(120),
    { name: 'esperanto', title: 'Esperanto', about: 'Babilejo por ĉiuj.', language: 'eo' },
  ],
  'newejabberd.example': [{ name: 'chess', title: 'Chess', about: 'Games by correspondence.', language: 'en', kept: true }],
};
