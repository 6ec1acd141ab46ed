import type { feeds as english } from '../en/feeds.ts';
import type { Translation } from '../Translation.ts';

export const feeds = {
  'feed.all.title': 'Alle Anbieter bei Signpost',
  'feed.all.subtitle': 'Was sich bei gelisteten Anbietern geändert hat, gemessen.',
  'feed.all.entry': '{domain}: {text}',
} as const satisfies Translation<typeof english, 'de'>;
