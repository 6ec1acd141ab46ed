import type { about as english } from '../en/about.ts';
import type { Translation } from '../Translation.ts';

export const about = {
  'home.doors': 'Weitere Türen',
  'home.door.rooms': 'Einen Raum finden',
  'home.door.rooms.more': 'Öffentliche Chaträume nach Thema und Sprache, jeder mit dem, was man von seinem Server weiß.',
  'home.door.operators': 'Für Betreiber',
  'home.door.operators.more': 'Sieh, was an deinem Server auffiel, behebe es, und zeige seine Note.',
  'home.door.apps': 'Apps',
  'home.door.apps.more': 'Womit man auf welchem Gerät chattet, und was zwischen zweien davon geht.',

  'about.title': 'Über uns',
  'about.intro':
    'Signpost führt eine Liste öffentlicher XMPP-Server, in der jede Angabe gemessen oder zitiert ist. Niemand bezahlt dafür, darin zu stehen, und niemand kann eine Note kaufen.',
  'about.who': 'Wer diese Seite betreibt',
  'about.who.contact': 'Für diese Installation antwortet {contact}.',
  'about.who.nobody': 'Diese Installation nennt keinen Kontakt. Ohne Kontakt wird kein fremder Server geprüft.',
  'about.who.free':
    'Signpost ist freie Software (AGPL, Version 3 oder neuer): Jeder darf es selbst betreiben und nachsehen, wie wir urteilen.',
  'about.asks': 'Was wir Server fragen, und wie oft',
  'about.asks.run':
    'Einmal am Tag: das DNS der Domain; eine Verbindung wie eine App und eine wie ein anderer Server, zu jeder Adresse; das Anmeldeformular, gelesen und nie ausgefüllt; ein paar bekannte Dateien auf dem Webserver; was er anderen Servern anbietet.',
  'about.asks.liveness':
    'Jede Stunde: ob Apps sich verbinden können. Ein Schweigen zählt erst, wenn mehrere Versuche und der nächste Blick es bestätigen.',
  'about.asks.rooms':
    'Einmal am Tag: welche öffentlichen Räume er nennt. Wir betreten keinen Raum, fragen nach niemandes Namen und schreiben niemandem.',
  'about.asks.policies': 'Einmal in der Woche: seine Datenschutzerklärung, wo robots.txt es erlaubt.',
  'about.asks.sweep':
    'Welche Versionen und Verfahren der Verschlüsselung er annimmt, wird in kleinen Schritten versucht, auf viele Tage verteilt.',
  'about.asks.login':
    'Wir melden uns nur dort an, wo ein Betreiber uns ein Testkonto gab, und senden Nachrichten nur an dieses Konto.',
  'about.gently':
    'Eine Verbindung zugleich zu einer Domain und zu einer Adresse, zwei zu einem Netz, und nach jeder zwei Sekunden Ruhe, was immer sonst zu tun ist.',
  'about.known': 'Woran man uns erkennt',
  'about.known.more':
    'Unsere Anfragen an Webserver und das Konto, von dem aus wir andere Server fragen, nennen diesen Kontakt. Wo er fehlt, sind wir es nicht.',
  'about.declared': 'Was wir nicht gemessen haben',
  'about.declared.more':
    'Seit wann es einen Server gibt, wo er steht und wer ihn betreibt, sagen Listen, seine eigene Datei oder sein Betreiber. Solche Angaben sind als Selbstauskunft gekennzeichnet und ändern nie eine Note.',
  'about.out': 'Wie man draußen bleibt',
  'about.out.more':
    'Betreiber entscheiden, ob wir sie prüfen, sie aufführen oder ihre Räume aufführen. Was sie entscheiden, überdauert jeden Neuaufbau unserer Daten.',

  'privacy.title': 'Was diese Seite speichert',
  'privacy.intro':
    'Wer hier liest, hinterlässt fast nichts. Die Seite braucht weder Konto noch Skript und lädt nichts von anderswo.',
  'privacy.visits': 'Besuche',
  'privacy.visits.more':
    'Zu jeder Anfrage halten wir ihre Art, ihr Ergebnis und ihre Dauer fest: nicht deine Internetadresse, nicht deinen Browser, nicht wonach du gesucht hast. Ein Webserver oder Hoster vor dieser Seite kann eigene Protokolle führen; der Kontakt unten gibt Auskunft.',
  'privacy.limits': 'Grenzen',
  'privacy.limits.more':
    'Damit niemand uns überlastet, steht deine Internetadresse im Arbeitsspeicher, solange gezählt wird, höchstens eine Stunde. Auf eine Festplatte kommt sie nie.',
  'privacy.cookies': 'Cookies',
  'privacy.cookies.more':
    'Leser bekommen keine. Ein Betreiber, der eine Domain nachweist, bekommt eines, das ihn für diese Domain angemeldet hält und sonst nichts.',
  'privacy.given': 'Was du uns gibst',
  'privacy.given.domain':
    'Eine Domain, die du prüfen lässt, und was dabei herauskam, ist öffentlich. Wer gefragt hat, wird nicht gespeichert.',
  'privacy.given.report':
    'Die Meldung eines Raums wird mit ihrem Text für die aufbewahrt, die darüber entscheiden. Sie hat keinen Absender.',
  'privacy.given.operator':
    'Was ein Betreiber einträgt (Angaben, eine Antwort, Adressen für Nachrichten, ein Testkonto), bleibt, bis er es wegnimmt. Passwörter von Testkonten sind versiegelt; Adressen für Nachrichten bekommt niemand zu sehen.',
  'privacy.about-others': 'Was wir über Server und Räume speichern',
  'privacy.about-others.more':
    'Was Server jedem sagen: Antworten, Zertifikate, Erklärungen, Kontaktadressen, Namen und Größe öffentlicher Räume. Nie, wer in einem Raum ist oder was dort gesagt wird. Änderungen bleiben erhalten, damit man sieht, was wann so war.',
  'privacy.ask': 'Fragen, berichtigen, löschen',
  'privacy.ask.more': 'Schreib an {contact}.',
  'privacy.ask.nobody': 'Diese Installation nennt keinen Kontakt.',
} as const satisfies Translation<typeof english, 'de'>;
