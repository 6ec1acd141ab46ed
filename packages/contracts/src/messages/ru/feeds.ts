import type { feeds as english } from '../en/feeds.ts';
import type { Translation } from '../Translation.ts';

export const feeds = {
  'feed.all.title': 'Все провайдеры на Signpost',
  'feed.all.subtitle': 'Что изменилось у провайдеров из списка, по измерениям.',
  'feed.all.entry': '{domain}: {text}',
} as const satisfies Translation<typeof english, 'ru'>;
