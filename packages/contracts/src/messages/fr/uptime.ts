import type { uptime as english } from '../en/uptime.ts';
import type { Translation } from '../Translation.ts';

export const uptime = {
  'uptime.heading': 'Les applications peuvent-elles le joindre ?',
  'uptime.none': 'Nous ne l’avons pas encore observé. Nous regardons chaque heure ; revenez dans un moment.',
  'uptime.untested': 'Il demande à ne pas être testé ; nous ne regardons donc pas chaque heure s’il répond.',
  'uptime.elsewhere': 'Depuis l’un de nos lieux il n’a pas répondu ; depuis un autre, si.',
  'uptime.now.up': 'Oui : il a répondu à notre dernier passage, {ago}.',
  'uptime.now.degraded': 'En grande partie : une partie n’a pas répondu à notre dernier passage, {ago}.',
  'uptime.now.down': 'Non : il n’a pas répondu à notre dernier passage, {ago}, ni au précédent.',
  'uptime.now.unknown': 'À notre dernier passage, nous n’avons pas pu le dire, {ago}.',
  'uptime.share.one': 'Joignable {share} du temps observé, {count} jour sur les 90 derniers.',
  'uptime.share.other': 'Joignable {share} du temps observé, {count} jours sur les 90 derniers.',
  'uptime.how':
    'Un silence ne compte que si trois essais de suite et le passage suivant le constatent aussi, de même qu’un second lieu à nous là où nous en avons un. Ce que nous n’avons pas pu dire ne compte pour personne.',
  'uptime.chart':
    'Une barre par jour, les 90 derniers jours de gauche à droite. Une barre coupée par le bas était en panne cette partie du jour ; une barre creuse n’a pas été observée.',
  'uptime.answer': 'Temps de réponse en millisecondes, de {least} à {most}',
  'uptime.table': 'Les jours sous forme de tableau',
  'uptime.column.day': 'Jour',
  'uptime.column.up': 'Joignable',
  'uptime.column.degraded': 'En partie',
  'uptime.column.down': 'En panne',
  'uptime.column.unknown': 'Inconnu',
  'uptime.column.answer': 'Réponse (ms)',
  'uptime.year': '{year} : {share}',
  'uptime.json': 'Les jours en données (JSON)',
} as const satisfies Translation<typeof english, 'fr'>;
