import type { MessageFile } from '../../message.ts';

export const api: MessageFile = {
  'error.bad-request': 'Die Anfrage war nicht zu lesen.',
  'error.bad-query': 'Etwas in der Adresse ist nicht, wie es sein soll: {details}.',
  'error.bad-cursor': 'Diese Stelle der Liste gibt es nicht. Beginne von vorn, ohne "after".',
  'error.not-found': 'Unter dieser Adresse gibt es nichts.',
  'error.unknown-domain': 'Einen Anbieter dieses Namens kennen wir nicht.',
  'error.unknown-room': 'Einen Raum mit dieser Adresse führen wir nicht.',
  'error.unknown-run': 'Diese Prüfung gibt es nicht.',
  'error.unknown-evidence': 'Diesen Beleg gibt es nicht.',
  'error.timeout': 'Die Anfrage kam zu langsam an.',
  'error.too-large': 'Die Anfrage ist zu groß.',
  'error.headers-too-large': 'Die Kopfzeilen der Anfrage sind zu groß.',
  'error.media-type': 'Inhalte dieser Art lesen wir hier nicht.',
  'error.rate-limited': 'Zu viele Anfragen. Bitte warte ein wenig.',
  'error.too-many-streams': 'Im Moment schauen zu viele zu. Bitte warte ein wenig.',
  'error.overloaded': 'Wir haben mehr zu tun, als wir schaffen. Bitte versuche es bald wieder.',
  'error.internal': 'Bei uns ist etwas schiefgegangen.',
  'fact.observer': 'Funktionen, Software und Kontakte, die nur ein anderer Server erfährt',
  'fact.own-certificate': 'Wie ein Server mit Servern umgeht, die beweisen, wer sie sind',
  'fact.dnssec': 'Ob DNS-Antworten signiert sind (DNSSEC)',
};
