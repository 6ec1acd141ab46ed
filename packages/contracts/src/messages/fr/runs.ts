import type { runs as english } from '../en/runs.ts';
import type { Translation } from '../Translation.ts';

export const runs = {
  'step.dns': 'Domaine cherché dans le DNS : {answered} réponses sur {asked}.',
  'step.c2s': 'Connexion comme une application : {answered} adresses sur {asked} ont répondu.',
  'step.s2s': 'Connexion comme un autre serveur : {answered} adresses sur {asked} ont répondu.',
  'step.sign-up': 'Demandé comment s’inscrire : {answered} réponses sur {asked}.',
  'step.web': 'Lecture des fichiers de son serveur web : {answered} réponses sur {asked}.',
  'step.disco': 'Demandé depuis notre compte sur un autre serveur : {answered} réponses sur {asked}.',
  'step.tls': 'Versions et suites de chiffrement essayées : {answered} adresses sur {asked} ont répondu.',
  'step.assessed': 'Noté : {c2s} pour les applications, {s2s} pour les autres serveurs.',
  'run.completed': 'Le test est terminé.',
  'run.cancelled': 'Le test a été annulé.',
  'run.held':
    'Nous avons eu une panne de notre côté, donc rien n’a été testé. Le test reprendra de lui-même dès qu’elle sera finie.',
  'run.failed': 'Le test s’est arrêté tôt par notre faute.',
  'run.declined':
    'Le fichier de fournisseur du domaine demande de ne pas être testé ; nous avons donc arrêté avant de demander quoi que ce soit à ses serveurs.',
} as const satisfies Translation<typeof english, 'fr'>;
