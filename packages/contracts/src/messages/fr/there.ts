import type { there as english } from '../en/there.ts';
import type { Translation } from '../Translation.ts';

export const there = {
  'there.heading': 'Salons sur place',
  'there.none': 'Nous n’y connaissons aucun salon public.',
  'there.count.one': '{count} salon public :',
  'there.count.other': '{count} salons publics :',
  'there.language.unknown': 'langue inconnue',
  'there.people.one': '{count} personne en moyenne',
  'there.people.other': '{count} personnes en moyenne',
  'there.all': 'Chercher des salons partout',
  'timeline.heading': 'Comment les fonctions sont venues et reparties',
  'timeline.label': '{feature} : {states}',
  'timeline.state': '{answer} depuis le {date}',
  'timeline.how':
    'Du {from} à maintenant. Une barre pleine veut dire oui, une demi-barre probable, un trait non, un contour non testé.',
  'timeline.table': 'Les changements en tableau',
  'timeline.column.day': 'Jour',
  'timeline.column.feature': 'Fonction',
  'timeline.column.from': 'Avant',
  'timeline.column.to': 'Après',
  'card.title': 'Une carte avec votre adresse',
  'card.intro': 'D’autres la scannent avec leur application et peuvent vous écrire. Imprimez-la, ou montrez-la à l’écran.',
  'card.label': 'Votre adresse',
  'card.hint': 'Par exemple moi@example.org',
  'card.button': 'Faire la carte',
  'card.problem': 'Ce n’est pas l’adresse d’une personne. Elle ressemble à moi@example.org.',
  'card.qr': 'Code QR menant à {address}',
  'card.kept': 'Nous ne conservons pas l’adresse.',
} as const satisfies Translation<typeof english, 'fr'>;
