import type { MessageFile } from '../../message.ts';

/** A change of our rules, told ahead. */
export const coming = {
  'event.letter-coming.c2s':
    'Our rules change on {on}. As things are, the letter of the connection for apps will then be {to} in place of {from}.',
  'event.letter-coming.s2s':
    'Our rules change on {on}. As things are, the letter of the links to other providers will then be {to} in place of {from}.',
  'coming.title': 'New rules from {date} on',
  'coming.letter.c2s': 'As things are, the letter of the connection for apps will then be {to} in place of {from}.',
  'coming.letter.s2s': 'As things are, the letter of the links to other providers will then be {to} in place of {from}.',
  'coming.same': 'As things are, both letters will stay what they are.',
  'coming.because': 'What the new rules judge otherwise',
  'coming.cap': 'allows {to} at best; today {from}',
  'coming.cap.new': 'allows {to} at best; today it limits nothing',
  'coming.cap.gone': 'limits nothing any more; today it allows {from} at best',
  'coming.next.c2s': 'Connection for apps: what leads to {letter} then',
  'coming.next.s2s': 'Links to other providers: what leads to {letter} then',
} as const satisfies MessageFile;
