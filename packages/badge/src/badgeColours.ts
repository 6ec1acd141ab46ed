import type { BadgeFace } from './badgeFace.ts';

/** Of the arm, with white on it. The second of `T` is the stripe. */
export const armColours: Readonly<Record<NonNullable<BadgeFace['colour']>, string>> = {
  'A+': '#0b6b67',
  A: '#2b7637',
  B: '#55711b',
  C: '#8a6100',
  D: '#ab4410',
  F: '#9c2a2c',
  T: '#9c2a2c',
};
export const stripeColour = '#611416';
/** For shields.io where there is no letter. */
export const neutralColour = '#5b6670';

export interface Palette {
  paper: string;
  line: string;
  ink: string;
  muted: string;
}

export const light: Palette = { paper: '#fdfcf9', line: '#6c747d', ink: '#17212b', muted: '#55606b' };
export const dark: Palette = { paper: '#11171d', line: '#8a949e', ink: '#ebe8df', muted: '#a7b0b9' };
