import type { feeds as english } from '../en/feeds.ts';
import type { Translation } from '../Translation.ts';

export const feeds = {
  'feed.all.title': 'Todos los proveedores en Signpost',
  'feed.all.subtitle': 'Lo que cambió en los proveedores listados, según lo medido.',
  'feed.all.entry': '{domain}: {text}',
} as const satisfies Translation<typeof english, 'es'>;
