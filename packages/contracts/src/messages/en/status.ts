import type { MessageFile } from '../../message.ts';

/** Words of the page that tells how our own service does. */
export const status = {
  'status.title': 'Our own status',
  'status.intro': 'We judge others’ servers, so here is how ours do. As of {at}; the page asks anew each time.',
  'status.all-well': 'Everything works.',
  'status.some-late': 'Most things work; some come late. What you read elsewhere may be older than usual.',
  'status.some-stopped':
    'A part of us stands still. What you read elsewhere grows old until it goes on. No provider is blamed for it.',
  'status.column.part': 'Part',
  'status.column.state': 'How it does',
  'status.column.last': 'Last time',
  'status.column.waiting': 'Waits',
  'status.part.runs': 'Tests of providers',
  'status.part.queue': 'The queue of tests',
  'status.part.liveness': 'Looks whether apps can connect',
  'status.part.rooms': 'Reading public rooms',
  'status.part.policies': 'Reading policies',
  'status.state.works': 'works',
  'status.state.late': 'comes late',
  'status.state.stopped': 'stands still',
  'status.state.idle': 'has nothing to do here',
  'status.never': 'never yet',
  'status.json': 'The same as data (JSON)',
} as const satisfies MessageFile;
