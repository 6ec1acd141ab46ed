import type { uptime as english } from '../en/uptime.ts';
import type { Translation } from '../Translation.ts';

export const uptime = {
  'uptime.heading': 'Ist er für Apps erreichbar?',
  'uptime.none': 'Wir haben ihn noch nicht beobachtet. Wir sehen jede Stunde nach; komm in einer Weile wieder.',
  'uptime.untested': 'Er möchte nicht getestet werden; wir sehen deshalb nicht jede Stunde nach, ob er antwortet.',
  'uptime.elsewhere': 'Von einem unserer Orte aus hat er nicht geantwortet, von einem anderen aus schon.',
  'uptime.now.up': 'Ja: Er hat bei unserem letzten Blick geantwortet, {ago}.',
  'uptime.now.degraded': 'Größtenteils: Ein Teil hat bei unserem letzten Blick nicht geantwortet, {ago}.',
  'uptime.now.down': 'Nein: Er hat bei unserem letzten Blick nicht geantwortet, {ago}, und auch nicht bei dem davor.',
  'uptime.now.unknown': 'Bei unserem letzten Blick konnten wir es nicht sagen, {ago}.',
  'uptime.share.one': '{share} der beobachteten Zeit erreichbar, {count} Tag der letzten 90.',
  'uptime.share.other': '{share} der beobachteten Zeit erreichbar, {count} Tage der letzten 90.',
  'uptime.how':
    'Stille zählt nur, wenn drei Versuche hintereinander und der nächste Blick sie auch finden, und ebenso ein zweiter Ort von uns, wo wir einen haben. Was wir nicht sagen konnten, zählt für niemanden.',
  'uptime.chart':
    'Ein Balken je Tag, die letzten 90 Tage von links nach rechts. Ein von unten gekürzter Balken war für diesen Teil des Tages gestört; ein hohler wurde nicht beobachtet.',
  'uptime.answer': 'Wie lange seine Antwort brauchte, in Millisekunden, von {least} bis {most}',
  'uptime.table': 'Die Tage als Tabelle',
  'uptime.column.day': 'Tag',
  'uptime.column.up': 'Erreichbar',
  'uptime.column.degraded': 'Teilweise',
  'uptime.column.down': 'Gestört',
  'uptime.column.unknown': 'Unbekannt',
  'uptime.column.answer': 'Antwort (ms)',
  'uptime.year': '{year}: {share}',
  'uptime.json': 'Die Tage als Daten (JSON)',
} as const satisfies Translation<typeof english, 'de'>;
