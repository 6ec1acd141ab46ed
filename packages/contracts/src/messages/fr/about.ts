import type { about as english } from '../en/about.ts';
import type { Translation } from '../Translation.ts';

export const about = {
  'home.doors': 'D’autres entrées',
  'home.door.rooms': 'Trouver un salon',
  'home.door.rooms.more': 'Des salons publics par sujet et par langue, avec ce que l’on sait de leur serveur.',
  'home.door.operators': 'Pour les administrateurs',
  'home.door.operators.more': 'Voyez ce qui a été constaté sur votre serveur, corrigez-le et montrez sa note.',
  'home.door.apps': 'Applications',
  'home.door.apps.more': 'Avec quoi discuter sur quel appareil, et ce qui fonctionne entre deux d’entre elles.',

  'about.title': 'À propos',
  'about.intro':
    'Signpost tient une liste de serveurs XMPP publics où chaque fait est mesuré ou cité. Personne ne paie pour y figurer, et personne ne peut acheter une note.',
  'about.who': 'Qui fait fonctionner ce site',
  'about.who.contact': 'Cette installation a pour contact {contact}.',
  'about.who.nobody': 'Cette installation n’indique aucun contact. Sans contact, aucun serveur tiers n’est testé.',
  'about.who.free':
    'Signpost est un logiciel libre (AGPL, version 3 ou ultérieure) : chacun peut l’installer et vérifier comment nous jugeons.',
  'about.asks': 'Ce que nous demandons aux serveurs, et à quelle fréquence',
  'about.asks.run':
    'Une fois par jour : le DNS du domaine ; une connexion comme une application et une comme un autre serveur, à chaque adresse ; le formulaire d’inscription, lu et jamais rempli ; quelques fichiers connus de son serveur web ; ce qu’il propose aux autres serveurs.',
  'about.asks.liveness':
    'Toutes les heures : si les applications peuvent se connecter. Un silence ne compte que si plusieurs essais et la vérification suivante le confirment.',
  'about.asks.rooms':
    'Une fois par jour : quels salons publics il annonce. Nous n’entrons dans aucun salon, ne demandons le nom de personne et n’écrivons à personne.',
  'about.asks.policies': 'Une fois par semaine : sa politique de confidentialité, là où robots.txt le permet.',
  'about.asks.sweep':
    'Les versions et suites de chiffrement qu’il accepte sont essayées par petites étapes, réparties sur de nombreux jours.',
  'about.asks.login':
    'Nous ne nous connectons à un compte que si un administrateur nous en a donné un pour les tests, et n’envoyons de messages qu’à ce compte.',
  'about.gently':
    'Une connexion à la fois vers un domaine et vers une adresse, deux vers un réseau, et deux secondes de repos après chacune, quoi que nous ayons d’autre à faire.',
  'about.known': 'Comment nous reconnaître',
  'about.known.more':
    'Nos requêtes aux serveurs web, et le compte depuis lequel nous interrogeons les autres serveurs, nomment ce contact. Sinon, ce n’est pas nous.',
  'about.declared': 'Ce que nous n’avons pas mesuré',
  'about.declared.more':
    'Depuis quand un serveur existe, où il se trouve et qui le gère, ce sont des listes, son propre fichier ou son administrateur qui le disent. Ces faits sont marqués comme déclarés et ne changent jamais une note.',
  'about.out': 'Comment rester en dehors',
  'about.out.more':
    'Les administrateurs décident si nous les testons, si nous les affichons et si nous affichons leurs salons. Leur décision survit à toute reconstruction de nos données.',

  'privacy.title': 'Ce que ce site conserve',
  'privacy.intro':
    'Lire ce site ne laisse presque aucune trace. Il ne demande ni compte ni script, et ne charge rien d’ailleurs.',
  'privacy.visits': 'Visites',
  'privacy.visits.more':
    'Pour chaque requête nous notons sa nature, son résultat et sa durée : ni votre adresse internet, ni votre navigateur, ni ce que vous cherchiez. Un serveur web ou un hébergeur placé devant ce site peut tenir ses propres journaux ; le contact ci-dessous peut vous répondre.',
  'privacy.limits': 'Limites',
  'privacy.limits.more':
    'Pour que personne ne nous surcharge, votre adresse internet reste en mémoire tant qu’elle est comptée, une heure au plus. Elle n’est jamais écrite sur un disque.',
  'privacy.cookies': 'Cookies',
  'privacy.cookies.more':
    'Les lecteurs n’en reçoivent aucun. L’administrateur qui prouve qu’un domaine est le sien en reçoit un, qui le garde connecté pour ce domaine et rien d’autre.',
  'privacy.given': 'Ce que vous nous donnez',
  'privacy.given.domain':
    'Un domaine que vous faites tester, et le résultat, sont publics. Nous ne conservons pas qui l’a demandé.',
  'privacy.given.report':
    'Le signalement d’un salon est conservé avec son texte pour les personnes qui en décident. Il n’a pas d’expéditeur.',
  'privacy.given.operator':
    'Ce qu’un administrateur saisit (faits, réponse, adresses pour les avis, compte de test) est conservé jusqu’à ce qu’il le retire. Les mots de passe des comptes de test sont scellés ; les adresses pour les avis ne sont montrées à personne.',
  'privacy.about-others': 'Ce que nous conservons des serveurs et des salons',
  'privacy.about-others.more':
    'Ce que les serveurs disent à tout le monde : réponses, certificats, politiques, adresses de contact, noms et tailles des salons publics. Jamais qui s’y trouve ni ce qui s’y dit. Les changements sont gardés, afin que l’on voie ce qui était vrai à quel moment.',
  'privacy.ask': 'Demander, rectifier ou supprimer',
  'privacy.ask.more': 'Écrivez à {contact}.',
  'privacy.ask.nobody': 'Cette installation n’indique aucun contact.',
} as const satisfies Translation<typeof english, 'fr'>;
