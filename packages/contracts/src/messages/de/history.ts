import type { history as english } from '../en/history.ts';
import type { Translation } from '../Translation.ts';

export const history = {
  'event.letter-changed.c2s': 'Die Note der Verbindung für Apps ging von {from} auf {to}.',
  'event.letter-changed.s2s': 'Die Note der Verbindungen zu anderen Anbietern ging von {from} auf {to}.',
  'event.rubric-changed.c2s':
    'Unsere Regeln haben sich geändert und mit ihnen die Note der Verbindung für Apps: {to} statt {from}.',
  'event.rubric-changed.s2s':
    'Unsere Regeln haben sich geändert und mit ihnen die Note der Verbindungen zu anderen Anbietern: {to} statt {from}.',
  'event.certificate-changed-unexpectedly.c2s':
    'Apps bekommen ein Zertifikat mit neuem Schlüssel von einem neuen Aussteller, {daysLeft} Tage vor dem Ende des alten: vorher {previousIssuer}, jetzt {issuer}.',
  'event.certificate-changed-unexpectedly.s2s':
    'Andere Server bekommen ein Zertifikat mit neuem Schlüssel von einem neuen Aussteller, {daysLeft} Tage vor dem Ende des alten: vorher {previousIssuer}, jetzt {issuer}.',
  'event.certificate-expires': 'Ein Zertifikat endet in {daysLeft} Tagen, am {notAfter}. Gesehen bei {targets}.',
  'event.down.c2s': 'Apps kamen bei zwei Prüfungen hintereinander nicht durch.',
  'event.down.s2s': 'Andere Server kamen bei zwei Prüfungen hintereinander nicht durch.',
  'event.up.c2s': 'Apps können sich wieder verbinden.',
  'event.up.s2s': 'Andere Server können sich wieder verbinden.',
  'event.feature-lost': 'Eine Funktion wird nicht mehr angeboten: {feature}.',

  'feed.title': '{domain} bei Signpost',
  'feed.subtitle': 'Was sich bei {domain} geändert hat, gemessen.',
  'event.policy-changed.text': 'Der Wortlaut der Datenschutzerklärung hat sich geändert.',
  'event.policy-changed.facts': 'Die Datenschutzerklärung hat sich geändert. {changes}.',
  'event.policy-changed.found': 'Eine Erklärung zum Aufbewahren von Daten wurde gefunden.',
  'event.policy-changed.gone': 'Die Erklärung zum Aufbewahren von Daten ist nicht mehr da.',
} as const satisfies Translation<typeof english, 'de'>;
