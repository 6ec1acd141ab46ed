import type { standing as english } from '../en/standing.ts';
import type { Translation } from '../Translation.ts';

export const standing = {
  'filter.uptimeMin': 'Joignable au moins',
  'filter.uptimeMin.value': '{percent} de 90 jours',
  'filter.fresh': 'Le logiciel est',
  'filter.fresh.current': 'à jour',
  'filter.fresh.old': 'dépassé',
  'filter.fresh.unsupported': 'plus maintenu',
  'filter.onion': 'Joignable dans Tor',
  'filter.language': 'Parle',
  'filter.busFactorMin': 'Personnes pouvant le gérer',
  'filter.busFactorMin.value': '{count} ou plus',
  'directory.sort.uptime': 'disponibilité',
  'directory.uptime': 'joignable {share}',
} as const satisfies Translation<typeof english, 'fr'>;
