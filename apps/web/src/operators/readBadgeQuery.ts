import { parseDomain } from '@signpost/contracts';
import { textOf } from '../page/textOf.ts';
import type { BadgeChoice } from './badgeSnippets.ts';

type Query = Readonly<Record<string, string | string[] | undefined>>;

export const badgeChoices = {
  variant: ['overall', 'c2s', 's2s', 'features'],
  size: ['small', 'normal', 'large'],
  theme: ['auto', 'light', 'dark'],
} as const satisfies { [Name in 'variant' | 'size' | 'theme']: readonly BadgeChoice[Name][] };

/** Shown until somebody gives a domain. */
const example = 'example.org';

export interface BadgeRequest {
  choice: BadgeChoice;
  /** As typed; empty where nothing was. */
  typed: string;
  problem: boolean;
}

/** What the form asks for; what it does not offer is as if nothing were said. */
export function readBadgeQuery(query: Query): BadgeRequest {
  const typed = (textOf(query.domain) ?? '').slice(0, 300);
  const parsed = parseDomain(typed);
  return {
    typed,
    problem: typed !== '' && !parsed.ok,
    choice: {
      domain: parsed.ok ? parsed.domain : example,
      variant: oneOf(badgeChoices.variant, query.variant),
      size: oneOf(badgeChoices.size, query.size) as BadgeChoice['size'],
      theme: oneOf(badgeChoices.theme, query.theme),
      label: readLabel(textOf(query.label)),
    },
  };
}

function oneOf<T extends string>(offered: readonly T[], given: Query[string]): T {
  const found = offered.find((one) => one === textOf(given));
  return found ?? (offered.includes('normal' as T) ? ('normal' as T) : (offered[0] as T));
}

/** What the badge takes as its label: 1 to 30 characters that can be seen. */
const readLabel = (text: string | null): string =>
  text !== null && /^[^\p{C}\p{Zl}\p{Zp}]{1,30}$/u.test(text.trim()) ? text.trim() : '';
