import type { MessageFile } from '../../message.ts';

/** What works between two apps. */
export const appPairs = {
  'pair.heading': 'Mine and yours',
  'pair.intro': 'Pick your app and the one of the person you want to talk to.',
  'pair.mine': 'My app',
  'pair.theirs': 'Their app',
  'pair.pick': 'Pick one',
  'pair.old': 'From older articles',
  'pair.show': 'Show what works',
  'pair.title': '{mine} and {theirs}',
  'pair.chats': 'Messages',
  'pair.omemo': 'End-to-end encryption (OMEMO)',
  'pair.calls': 'Calls',
  'pair.files': 'Files and pictures',
  'pair.groups': 'Group chats',
  'pair.because.all': 'All apps for XMPP understand each other’s messages.',
  'pair.because.both': 'Both can.',
  'pair.because.likely': 'Both should, but for one of them we have not found it in writing.',
  'pair.because.generation':
    'Both encrypt, but there are two generations of OMEMO, and for one of them we have not found which it speaks. Nearly all speak the same.',
  'pair.because.lacks': 'One of them can’t.',
  'pair.because.unknown': 'For one of them we don’t know.',
  'pair.server': 'Calls and files need both servers to play along: see their pages here.',
  'pair.sources': 'Noted in {date} from what the makers say:',
  'pair.successor': 'Take {name} instead.',
  'apps.files': 'Files and pictures',
} as const satisfies MessageFile;
