import type { standing as english } from '../en/standing.ts';
import type { Translation } from '../Translation.ts';

export const standing = {
  'filter.uptimeMin': 'Accesible al menos',
  'filter.uptimeMin.value': '{percent} de 90 días',
  'filter.fresh': 'El software está',
  'filter.fresh.current': 'al día',
  'filter.fresh.old': 'anticuado',
  'filter.fresh.unsupported': 'sin soporte',
  'filter.onion': 'Accesible en Tor',
  'filter.language': 'Habla',
  'filter.busFactorMin': 'Personas que pueden llevarlo',
  'filter.busFactorMin.value': '{count} o más',
  'directory.sort.uptime': 'disponibilidad',
  'directory.uptime': 'accesible {share}',
} as const satisfies Translation<typeof english, 'es'>;
