import type { MessageFile } from '../../message.ts';

/** Words of the page of figures. */
export const statistics = {
  'statistics.title': 'Statistics',
  'statistics.intro': 'How public XMPP servers are run: what they are made of, and how well they protect connections.',
  'statistics.counted': 'Counted {ago}: {tested} servers tested within the last week, of {listed} on the list.',
  'statistics.none': 'No server was tested within the last week, so there is nothing to count.',
  'statistics.c2s': 'Letters of connections of apps',
  'statistics.s2s': 'Letters of connections between servers',
  'statistics.software': 'Software',
  'statistics.software.others': 'Others',
  'statistics.software.silent': 'Not told',
  'statistics.ipv6': 'Reachable by IPv6',
  'statistics.tls13': 'TLS 1.3 for apps',
  'statistics.answer': 'Answer',
  'statistics.answer.yes': 'Yes',
  'statistics.answer.no': 'No',
  'statistics.answer.unknown': 'Not known',
  'statistics.letter': 'Letter',
  'statistics.table': 'As a table',
  'statistics.servers': 'Servers',
  'statistics.share': 'Share',
  'statistics.day': 'Day',
  'statistics.over-time': 'Over time',
  'statistics.over-time.none': 'There is one point a day. Two are needed for a line, so come back the day after tomorrow.',
  'statistics.over-time.security': 'Connections',
  'statistics.over-time.c2s': 'A or A+ for apps',
  'statistics.over-time.s2s': 'A or A+ between servers',
  'statistics.over-time.label':
    '{title}: shares of the tested servers from 0 to 100 %, day by day; the table below has the figures',
  'statistics.json': 'All of this as data (JSON)',
} as const satisfies MessageFile;
