import type { ListedRoom } from '@signpost/db';

/** A public room with a name and little else. */
export const buildRoom = (parts: Partial<ListedRoom> = {}): ListedRoom => ({
  address: 'lobby@rooms.one.example',
  name: 'Lobby',
  description: null,
  declaredLanguage: null,
  language: null,
  languageSource: null,
  occupants: 3,
  moderated: false,
  anonymity: 'semi',
  history: false,
  logsUrl: null,
  webChatUrl: null,
  avatarHash: null,
  tags: [],
  adult: false,
  confusable: false,
  ...parts,
});
