import type { there as english } from '../en/there.ts';
import type { Translation } from '../Translation.ts';

export const there = {
  'there.heading': 'Räume dort',
  'there.none': 'Wir wissen von keinen öffentlichen Räumen dort.',
  'there.count.one': '{count} öffentlicher Raum:',
  'there.count.other': '{count} öffentliche Räume:',
  'there.language.unknown': 'Sprache unbekannt',
  'there.people.one': 'im Schnitt {count} Person',
  'there.people.other': 'im Schnitt {count} Personen',
  'there.all': 'Überall nach Räumen suchen',
  'timeline.heading': 'Wie Funktionen kamen und gingen',
  'timeline.label': '{feature}: {states}',
  'timeline.state': '{answer} seit {date}',
  'timeline.how':
    'Vom {from} bis jetzt. Ein voller Balken heißt ja, ein halber wahrscheinlich, ein Strich nein, ein Umriss nicht geprüft.',
  'timeline.table': 'Die Änderungen als Tabelle',
  'timeline.column.day': 'Tag',
  'timeline.column.feature': 'Funktion',
  'timeline.column.from': 'Vorher',
  'timeline.column.to': 'Nachher',
  'card.title': 'Eine Karte mit deiner Adresse',
  'card.intro': 'Andere scannen sie mit ihrer App und können dir schreiben. Drucke sie aus oder zeige sie auf dem Bildschirm.',
  'card.label': 'Deine Adresse',
  'card.hint': 'Zum Beispiel ich@example.org',
  'card.button': 'Karte machen',
  'card.problem': 'Das ist keine Adresse einer Person. Sie sieht aus wie ich@example.org.',
  'card.qr': 'QR-Code, der zu {address} führt',
  'card.kept': 'Wir speichern die Adresse nicht.',
} as const satisfies Translation<typeof english, 'de'>;
