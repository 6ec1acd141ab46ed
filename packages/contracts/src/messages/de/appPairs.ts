import type { appPairs as english } from '../en/appPairs.ts';
import type { Translation } from '../Translation.ts';

export const appPairs = {
  'pair.heading': 'Meine und deine',
  'pair.intro': 'Wähle deine App und die der Person, mit der du sprechen willst.',
  'pair.mine': 'Meine App',
  'pair.theirs': 'Ihre App',
  'pair.pick': 'Wähle eine',
  'pair.old': 'Aus älteren Artikeln',
  'pair.show': 'Zeigen, was geht',
  'pair.title': '{mine} und {theirs}',
  'pair.chats': 'Nachrichten',
  'pair.omemo': 'Ende-zu-Ende-Verschlüsselung (OMEMO)',
  'pair.calls': 'Anrufe',
  'pair.files': 'Dateien und Bilder',
  'pair.groups': 'Gruppenchats',
  'pair.because.all': 'Alle Apps für XMPP verstehen die Nachrichten der anderen.',
  'pair.because.both': 'Beide können es.',
  'pair.because.likely': 'Beide müssten es können, aber für eine haben wir es nirgends geschrieben gefunden.',
  'pair.because.generation':
    'Beide verschlüsseln, doch es gibt zwei Generationen von OMEMO, und für eine der Apps haben wir nicht gefunden, welche sie spricht. Fast alle sprechen dieselbe.',
  'pair.because.lacks': 'Eine von beiden kann es nicht.',
  'pair.because.unknown': 'Für eine von beiden wissen wir es nicht.',
  'pair.server': 'Für Anrufe und Dateien müssen beide Server mitspielen: siehe ihre Seiten hier.',
  'pair.sources': 'Im {date} notiert aus dem, was die Entwickler sagen:',
  'pair.successor': 'Nimm stattdessen {name}.',
  'apps.files': 'Dateien und Bilder',
} as const satisfies Translation<typeof english, 'de'>;
