import type { Letter } from '@signpost/contracts';

export const badgeStates = ['graded', 'stale', 'unknown-domain', 'pending', 'down'] as const;
export type BadgeState = (typeof badgeStates)[number];
export const badgeThemes = ['auto', 'light', 'dark'] as const;
export type BadgeTheme = (typeof badgeThemes)[number];

/** What a badge shows. `observedAt` is ISO 8601; `label` stands on the left in place of the usual word. */
export interface BadgeInput {
  domain: string;
  state: BadgeState;
  letter: Letter | null;
  observedAt: string | null;
  theme: BadgeTheme;
  label?: string;
}
