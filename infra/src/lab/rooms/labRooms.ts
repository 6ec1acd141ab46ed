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
  /** Its keeper stays, so that it has an occupant. */
  kept?: boolean;
}

/** Rooms that the lab opens at its start, by the domain whose `conference.` service has them. */
export const labRooms: Partial<Record<AddressedDomain, readonly LabRoom[]>> = {
  'strong.example': [
    { name: 'lobby', title: 'Lobby', about: 'Everyone is welcome here.', language: 'en', subject: 'Say hello!', kept: true },
    { name: 'gardening', title: 'Gardening', about: 'Seeds, soil and patience.', language: 'en' },
    { name: 'kochen', title: 'Kochen und Backen', about: 'Rezepte für jeden Tag.', language: 'de', kept: true },
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
    { name: 'members', title: 'Members', about: 'For members of the club.', language: 'en', membersOnly: true },
  ],
  'ejabberd.example': [
    { name: 'linux', title: 'Linux help', about: 'Free software questions and answers.', language: 'en', kept: true },
    { name: 'esperanto', title: 'Esperanto', about: 'Babilejo por ĉiuj.', language: 'eo' },
  ],
  'newejabberd.example': [{ name: 'chess', title: 'Chess', about: 'Games by correspondence.', language: 'en', kept: true }],
};
