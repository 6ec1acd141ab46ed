import type { standing as english } from '../en/standing.ts';
import type { Translation } from '../Translation.ts';

export const standing = {
  'filter.uptimeMin': 'Erreichbar mindestens',
  'filter.uptimeMin.value': '{percent} von 90 Tagen',
  'filter.fresh': 'Die Software ist',
  'filter.fresh.current': 'aktuell',
  'filter.fresh.old': 'veraltet',
  'filter.fresh.unsupported': 'nicht mehr unterstützt',
  'filter.onion': 'Im Tor-Netz erreichbar',
  'filter.language': 'Spricht',
  'filter.busFactorMin': 'Leute, die ihn betreiben können',
  'filter.busFactorMin.value': '{count} oder mehr',
  'directory.sort.uptime': 'Erreichbarkeit',
  'directory.uptime': 'erreichbar {share}',
} as const satisfies Translation<typeof english, 'de'>;
