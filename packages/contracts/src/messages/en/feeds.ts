import type { MessageFile } from '../../message.ts';

/** Words of the feed of all providers; feeds are in English. */
export const feeds = {
  'feed.all.title': 'All providers on Signpost',
  'feed.all.subtitle': 'What changed at listed providers, as measured.',
  'feed.all.entry': '{domain}: {text}',
} as const satisfies MessageFile;
