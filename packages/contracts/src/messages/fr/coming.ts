import type { coming as english } from '../en/coming.ts';
import type { Translation } from '../Translation.ts';

export const coming = {
  'event.letter-coming.c2s':
    'Nos règles changent le {on}. En l’état, la note de la connexion des applications sera alors {to} au lieu de {from}.',
  'event.letter-coming.s2s':
    'Nos règles changent le {on}. En l’état, la note des liens avec les autres fournisseurs sera alors {to} au lieu de {from}.',
  'coming.title': 'Nouvelles règles à partir du {date}',
  'coming.letter.c2s': 'En l’état, la note de la connexion des applications sera alors {to} au lieu de {from}.',
  'coming.letter.s2s': 'En l’état, la note des liens avec les autres fournisseurs sera alors {to} au lieu de {from}.',
  'coming.same': 'En l’état, les deux notes resteront ce qu’elles sont.',
  'coming.because': 'Ce que les nouvelles règles jugent autrement',
  'coming.cap': 'permet {to} au mieux ; aujourd’hui {from}',
  'coming.cap.new': 'permet {to} au mieux ; aujourd’hui cela ne limite rien',
  'coming.cap.gone': 'ne limite plus rien ; aujourd’hui cela permet {from} au mieux',
  'coming.next.c2s': 'Connexion des applications : ce qui mène alors à {letter}',
  'coming.next.s2s': 'Liens avec les autres fournisseurs : ce qui mène alors à {letter}',
} as const satisfies Translation<typeof english, 'fr'>;
