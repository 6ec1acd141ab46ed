import type { newcomer as english } from '../en/newcomer.ts';
import type { Translation } from '../Translation.ts';

export const newcomer = {
  'home.find': 'Trouver mon serveur',
  'home.numbers.rooms.one': 'salon public listé',
  'home.numbers.rooms.other': 'salons publics listés',
  'home.or': 'Ou choisissez vous-même :',

  'lookup.person': 'Vouliez-vous dire le fournisseur de cette adresse ?',
  'lookup.hint': 'Un domaine, une adresse, un salon ou un lien xmpp:',

  'start.title': 'Trouver mon serveur',
  'start.progress': 'Question {step} sur {count}',
  'start.next': 'Suivant',
  'start.show': 'Montrez-moi',
  'start.back': 'Retour',
  'start.any': 'Peu m’importe',
  'start.device': 'Sur quoi allez-vous discuter ?',
  'start.device.android': 'Téléphone Android',
  'start.device.iphone': 'iPhone',
  'start.device.windows': 'Windows',
  'start.device.macos': 'Mac',
  'start.device.linux': 'Linux',
  'start.device.browser': 'Dans le navigateur',
  'start.want': 'Qu’est-ce qui compte pour vous ?',
  'start.want.hint': 'Cochez ce que vous voulez, ou rien.',
  'start.want.privacy': 'En dire peu sur moi',
  'start.want.calls': 'Appels audio et vidéo',
  'start.want.files': 'Envoyer de gros fichiers',
  'start.want.web': 'Discuter aussi dans le navigateur',
  'start.place': 'Où vos messages peuvent-ils être conservés ?',
  'start.place.in': 'Dans ces pays',
  'start.place.not-in': 'Pas dans ces pays',
  'start.place.hint': 'Codes de deux lettres séparés par des virgules, par exemple fr, ch. Laissez vide si cela vous est égal.',
  'start.sign-up': 'Comment voulez-vous vous inscrire ?',
  'start.sign-up.app': 'Dans l’application',
  'start.sign-up.page': 'Sur une page web',
  'start.sign-up.paid': 'Cela peut être payant',

  'start.result.title': 'Des serveurs pour vous',
  'start.result.three': 'Trois conviennent. N’importe lequel ira : de chacun, vous pouvez écrire à tout le monde.',
  'start.result.fewer.one': 'Un seul convient. Nous préférons en montrer moins que de tordre les règles.',
  'start.result.fewer.other': 'Seuls {count} conviennent. Nous préférons en montrer moins que de tordre les règles.',
  'start.result.none': 'Aucun ne convient',
  'start.result.none.more':
    'Aucun fournisseur que nous suivons ne répond à vos souhaits et à nos propres règles. Changez un souhait, ou voyez-les tous.',
  'start.result.because': 'parce que',
  'start.result.but': 'mais',
  'start.result.why-others.one': 'Pourquoi pas l’autre ?',
  'start.result.why-others.other': 'Pourquoi pas l’un des {count} autres ?',
  'start.result.alike':
    'Ceux qui se valent apparaissent dans un ordre différent pour chacun, afin que tous n’aillent pas au même endroit.',
  'start.result.share': 'Adresse de ce résultat, à partager :',
  'start.result.again': 'Modifier mes réponses',
  'start.others': 'Ou ailleurs encore',
  'start.others.local':
    'Demandez à votre école, à votre employeur ou à une association près de chez vous : beaucoup ont déjà un serveur.',
  'start.others.family': 'Pour une famille ou un club, quelqu’un peut faire tourner son propre serveur sans beaucoup d’effort :',
  'start.steps': 'La suite',
  'start.step.app': 'Installez une application.',
  'start.step.app.all': 'Toutes les applications que nous connaissons',
  'start.step.account': 'Créez le compte, sur la page ou dans l’application, comme indiqué plus haut.',
  'start.step.password':
    'Conservez le mot de passe, de préférence dans un gestionnaire. Beaucoup de serveurs ne peuvent pas vous en donner un autre.',
  'start.step.lock':
    'Dans une discussion, cherchez le cadenas. Comparez les empreintes avec les personnes qui comptent, au mieux face à face.',
  'start.step.device':
    'Un nouveau téléphone ou ordinateur ne pourra peut-être pas lire d’anciens messages chiffrés. Gardez l’ancien jusqu’à en être certain.',
  'start.step.share': 'Partagez votre adresse : l’application la montre sous forme de code QR à scanner.',
  'start.step.room': 'Rejoignez un premier salon : trouvez-en un par thème ici, et ouvrez-le dans l’application.',

  'apps.title': 'Applications',
  'apps.intro':
    'XMPP a beaucoup d’applications, et toutes se parlent. Ce dont nous ne sommes pas certains, nous le laissons ouvert ; les sites des auteurs en disent plus.',
  'apps.platform.android': 'Android',
  'apps.platform.iphone': 'iPhone et iPad',
  'apps.platform.windows': 'Windows',
  'apps.platform.macos': 'Mac',
  'apps.platform.linux': 'Linux',
  'apps.platform.browser': 'Navigateur',
  'apps.omemo': 'Chiffrement de bout en bout (OMEMO)',
  'apps.calls': 'Appels',
  'apps.groups': 'Discussions de groupe',
  'apps.site': 'Site web',
  'apps.store.f-droid': 'F-Droid',
  'apps.store.play': 'Google Play',
  'apps.store.app-store': 'App Store',
  'apps.as-of': 'relevé en {date}, voir {source}',
  'apps.unknown': 'nous ne savons pas',
  'apps.old': 'Noms d’anciens articles',
  'apps.old.blabber': 'N’est plus entretenu depuis octobre 2022. Il venait de Conversations, qui continue.',
  'apps.old.chatsecure':
    'Ses auteurs ont arrêté l’application Android et renvoyé vers Conversations. Sur iPhone, prenez une application de la liste ci-dessus.',
  'apps.old.xmpp-net': 'Était l’adresse d’un observatoire qui notait les serveurs. Cherchez plutôt un serveur ici.',
  'apps.old.source': 'source',

  'trust.title': 'Qui peut lire quoi',
  'trust.intro':
    'Des réponses courtes à ce que l’on demande avant de choisir un serveur. Elles valent pour tous les fournisseurs.',
  'trust.more': 'D’autres questions de ce genre',
  'trust.read': 'L’opérateur peut-il lire mes messages ?',
  'trust.read.answer':
    'Oui, sauf si les deux côtés chiffrent de bout en bout dans leurs applications. C’est vrai quelle que soit la note : elle juge la connexion.',
  'trust.see': 'Que voit toujours l’opérateur ?',
  'trust.see.answer': 'Vos contacts, quand vous êtes en ligne, depuis quelle adresse internet, avec qui vous discutez et quand.',
  'trust.impersonate': 'L’opérateur pourrait-il se faire passer pour quelqu’un d’autre ?',
  'trust.impersonate.answer':
    'Oui, tant que vous n’avez pas comparé les empreintes. Ensuite, votre application vous avertit si elles changent.',
  'trust.rooms': 'Qui peut lire dans les salons ?',
  'trust.rooms.answer':
    'Toutes les personnes présentes, et les opérateurs du serveur qui l’héberge. Les salons publics sont rarement chiffrés de bout en bout et parfois archivés.',
  'trust.kept': 'Qu’est-ce qui est conservé, et combien de temps ?',
  'trust.kept.answer':
    'Chaque fournisseur décide ; sa politique de confidentialité devrait le dire. Ce qui est chiffré de bout en bout est conservé sous une forme qu’il ne peut pas lire.',
  'trust.email': 'Me faut-il une adresse e-mail ou un numéro de téléphone ?',
  'trust.email.answer':
    'Le plus souvent non, et jamais de numéro de téléphone pour XMPP lui-même. Certains fournisseurs demandent une adresse e-mail à l’inscription.',
  'trust.lost': 'Et si je perds mon mot de passe ou mon téléphone ?',
  'trust.lost.answer':
    'Beaucoup de serveurs ne peuvent pas réinitialiser un mot de passe : conservez-le. Si le téléphone est perdu, connectez-vous ailleurs et changez le mot de passe.',
  'trust.closes': 'Et si le fournisseur ferme ?',
  'trust.closes.answer':
    'L’adresse disparaît avec lui. Gardez d’autres moyens de joindre les gens, et préférez un fournisseur présent depuis des années.',
  'trust.pays': 'Qui paie ?',
  'trust.pays.answer':
    'La plupart sont tenus par des particuliers ou des associations, avec des dons et leur propre argent. Quelques-uns sont payants.',
  'trust.vpn': 'Que cachent un VPN et Tor ?',
  'trust.vpn.answer': 'Votre adresse internet, au fournisseur. Pas vos contacts, ni ce que vous écrivez sans chiffrement.',

  'xep.page.back': 'Toutes les fonctions',
  'xep.page.who': 'Qui l’a',
  'xep.page.none': 'Personne dans la liste, pour autant que nous ayons pu voir.',
  'xep.page.count.one': '{count} fournisseur : {answer}',
  'xep.page.count.other': '{count} fournisseurs : {answer}',
  'xep.page.more': 'Les voir tous, avec des filtres',
  'xep.page.unknown': 'Nous ne cherchons pas d’extension portant ce numéro',
  'xep.page.unknown.more': 'Elle ne concerne peut-être pas les serveurs, ou personne ne remarquerait sa présence.',
  'xep.page.specification': 'Spécification',
} as const satisfies Translation<typeof english, 'fr'>;
