import type { MessageFile } from '../../message.ts';

/** Words of the reachability section on a provider's page. */
export const uptime = {
  'uptime.heading': 'Can apps reach it?',
  'uptime.none': 'We have not watched it yet. We look every hour; come back in a while.',
  'uptime.untested': 'It asks not to be tested, so we do not look by the hour whether it answers.',
  'uptime.elsewhere': 'From one of our places it did not answer; from another it did.',
  'uptime.now.up': 'Yes: it answered at our last look, {ago}.',
  'uptime.now.degraded': 'Mostly: a part of it did not answer at our last look, {ago}.',
  'uptime.now.down': 'No: it did not answer at our last look, {ago}, nor at the one before.',
  'uptime.now.unknown': 'We could not tell at our last look, {ago}.',
  'uptime.share.one': 'Up {share} of the time that we watched, {count} day of the last 90.',
  'uptime.share.other': 'Up {share} of the time that we watched, {count} days of the last 90.',
  'uptime.how':
    'A silence counts only when three tries in a row and the next look find it too, and so does a second place of ours where we have one. What we could not tell counts for nobody.',
  'uptime.chart':
    'One bar a day, the last 90 days from left to right. A bar that is cut from below was down for that part of the day; a hollow one was not watched.',
  'uptime.answer': 'How long its answer took, in milliseconds, from {least} to {most}',
  'uptime.table': 'The days as a table',
  'uptime.column.day': 'Day',
  'uptime.column.up': 'Up',
  'uptime.column.degraded': 'In part',
  'uptime.column.down': 'Down',
  'uptime.column.unknown': 'Not known',
  'uptime.column.answer': 'Answer (ms)',
  'uptime.year': '{year}: {share}',
  'uptime.json': 'The days as data (JSON)',
} as const satisfies MessageFile;
