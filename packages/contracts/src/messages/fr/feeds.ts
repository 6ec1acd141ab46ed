import type { feeds as english } from '../en/feeds.ts';
import type { Translation } from '../Translation.ts';

export const feeds = {
  'feed.all.title': 'Tous les fournisseurs sur Signpost',
  'feed.all.subtitle': 'Ce qui a changé chez les fournisseurs listés, tel que mesuré.',
  'feed.all.entry': '{domain} : {text}',
} as const satisfies Translation<typeof english, 'fr'>;
