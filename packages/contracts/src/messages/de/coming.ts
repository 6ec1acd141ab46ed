import type { coming as english } from '../en/coming.ts';
import type { Translation } from '../Translation.ts';

export const coming = {
  'event.letter-coming.c2s':
    'Unsere Regeln ändern sich am {on}. So wie es steht, ist die Note der Verbindung für Apps dann {to} statt {from}.',
  'event.letter-coming.s2s':
    'Unsere Regeln ändern sich am {on}. So wie es steht, ist die Note der Verbindungen zu anderen Anbietern dann {to} statt {from}.',
  'coming.title': 'Neue Regeln ab {date}',
  'coming.letter.c2s': 'So wie es steht, ist die Note der Verbindung für Apps dann {to} statt {from}.',
  'coming.letter.s2s': 'So wie es steht, ist die Note der Verbindungen zu anderen Anbietern dann {to} statt {from}.',
  'coming.same': 'So wie es steht, bleiben beide Noten, wie sie sind.',
  'coming.because': 'Was die neuen Regeln anders beurteilen',
  'coming.cap': 'lässt höchstens {to} zu; heute {from}',
  'coming.cap.new': 'lässt höchstens {to} zu; heute begrenzt es nichts',
  'coming.cap.gone': 'begrenzt nichts mehr; heute lässt es höchstens {from} zu',
  'coming.next.c2s': 'Verbindung für Apps: was dann zu {letter} führt',
  'coming.next.s2s': 'Verbindungen zu anderen Anbietern: was dann zu {letter} führt',
} as const satisfies Translation<typeof english, 'de'>;
