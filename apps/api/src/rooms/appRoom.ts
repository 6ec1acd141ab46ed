import type { Room } from '@signpost/contracts';

/** A room as apps know it from channel discovery (https://search.jabber.network/docs/api). */
export interface AppRoom {
  address: string;
  nusers: number;
  is_open: boolean;
  name: string | null;
  description: string | null;
  language: string | null;
  anonymity_mode?: 'none' | 'semi';
}

/** Only open rooms are listed. */
export const appRoom = ({ address, name, description, language, anonymity, occupantsAverage }: Room): AppRoom => ({
  address,
  nusers: Math.round(occupantsAverage),
  is_open: true,
  name,
  description,
  language,
  ...(anonymity ? { anonymity_mode: anonymity } : {}),
});
