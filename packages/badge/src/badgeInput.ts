import type { Letter } from '@signpost/contracts';

export const badgeStates = ['graded', 'stale', 'unknown-domain', 'pending', 'down'] as const;
export type BadgeState = (typeof badgeStates)[number];
export const badgeThemes = ['auto', 'light', 'dark'] as const;
export type BadgeTheme = (typeof badgeThemes)[number];

/** What is told: the lower of both letters, one of them, or how many features were seen. */
export const badgeVariants = ['overall', 'c2s', 's2s', 'features'] as const;
export type BadgeVariant = (typeof badgeVariants)[number];
export const badgeSizes = ['small', 'normal', 'large'] as const;
export type BadgeSize = (typeof badgeSizes)[number];

/** What a badge shows. `observedAt` is ISO 8601; `label` stands on the left in place of the usual word. */
export interface BadgeInput {
  domain: string;
  state: BadgeState;
  letter: Letter | null;
  observedAt: string | null;
  theme: BadgeTheme;
  label?: string;
  /** `overall` unless given; `state`, `letter` and `features` are of what it tells. */
  variant?: BadgeVariant;
  size?: BadgeSize;
  /** How many were seen of those that we look for; one that we could not look for is not counted as missing. */
  features?: { seen: number; total: number };
}
