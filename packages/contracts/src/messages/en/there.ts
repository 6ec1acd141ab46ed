import type { MessageFile } from '../../message.ts';

/** The rooms of a provider on its page; how its features went; the card with an address. */
export const there = {
  'there.heading': 'Rooms there',
  'there.none': 'We know of no public rooms there.',
  'there.count.one': '{count} public room:',
  'there.count.other': '{count} public rooms:',
  'there.language.unknown': 'language not known',
  'there.people.one': '{count} person on average',
  'there.people.other': '{count} people on average',
  'there.all': 'Look for rooms everywhere',

  'timeline.heading': 'How features came and went',
  'timeline.label': '{feature}: {states}',
  'timeline.state': '{answer} since {date}',
  'timeline.how': 'From {from} until now. A full bar is yes, half a bar likely, a line no, an outline not tested.',
  'timeline.table': 'The changes as a table',
  'timeline.column.day': 'Day',
  'timeline.column.feature': 'Feature',
  'timeline.column.from': 'Before',
  'timeline.column.to': 'After',

  'card.title': 'A card with your address',
  'card.intro': 'Others scan it with their app, and can write to you. Print it, or show it on the screen.',
  'card.label': 'Your address',
  'card.hint': 'For example me@example.org',
  'card.button': 'Make the card',
  'card.problem': 'That is no address of a person. It looks like me@example.org.',
  'card.qr': 'QR code that leads to {address}',
  'card.kept': 'We do not keep the address.',
} as const satisfies MessageFile;
