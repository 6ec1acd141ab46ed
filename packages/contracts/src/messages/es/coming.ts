import type { coming as english } from '../en/coming.ts';
import type { Translation } from '../Translation.ts';

export const coming = {
  'event.letter-coming.c2s':
    'Nuestras reglas cambian el {on}. Tal como está, la nota de la conexión para aplicaciones será entonces {to} en lugar de {from}.',
  'event.letter-coming.s2s':
    'Nuestras reglas cambian el {on}. Tal como está, la nota de los enlaces con otros proveedores será entonces {to} en lugar de {from}.',
  'coming.title': 'Nuevas reglas a partir del {date}',
  'coming.letter.c2s': 'Tal como está, la nota de la conexión para aplicaciones será entonces {to} en lugar de {from}.',
  'coming.letter.s2s': 'Tal como está, la nota de los enlaces con otros proveedores será entonces {to} en lugar de {from}.',
  'coming.same': 'Tal como está, ambas notas se quedan como están.',
  'coming.because': 'Lo que las nuevas reglas juzgan de otro modo',
  'coming.cap': 'permite {to} como mucho; hoy {from}',
  'coming.cap.new': 'permite {to} como mucho; hoy no limita nada',
  'coming.cap.gone': 'ya no limita nada; hoy permite {from} como mucho',
  'coming.next.c2s': 'Conexión para aplicaciones: lo que lleva entonces a {letter}',
  'coming.next.s2s': 'Enlaces con otros proveedores: lo que lleva entonces a {letter}',
} as const satisfies Translation<typeof english, 'es'>;
