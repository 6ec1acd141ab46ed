import { describe } from 'vitest';
import { testLanguage } from './testLanguage.ts';

describe('French', () => {
  testLanguage('fr', {
    kept: [
      ['Les messages sont conservés pendant 14 jours.', { messageArchive: 14 }],
      ["Nous conservons l'historique des messages jusqu'à 30 jours.", { messageArchive: 30 }],
      ['Au bout de 30 jours, les messages sont supprimés.', { messageArchive: 30 }],
      ['Les messages sont gardés 14 jours et les fichiers envoyés 30 jours.', { messageArchive: 14, fileUpload: 30 }],
      ['Messages, fichiers et journaux sont effacés après une semaine.', { messageArchive: 7, fileUpload: 7, ipLogs: 7 }],
      ['Les messages des salons sont conservés 30 jours.', { roomArchive: 30 }],
      ['Les messages hors ligne sont conservés 30 jours.', { offlineMessages: 30 }],
      ['Les adresses IP sont conservées sept jours dans les journaux.', { ipLogs: 7 }],
      ['Vos messages peuvent rester 14 jours dans les sauvegardes.', { backups: 14 }],
      ['Les messages ne sont pas conservés plus de 30 jours.', { messageArchive: 30 }],
      ['Les messages ne sont conservés que 30 jours.', { messageArchive: 30 }],
      ['Les journaux contiennent les adresses IP. Ils sont supprimés après 24 heures.', { ipLogs: 1 }],
      ['Les messages sont conservés indéfiniment.', { messageArchive: 'unlimited' }],
      ["Les fichiers sont conservés jusqu'à ce que vous les supprimiez.", { fileUpload: 'unlimited' }],
      ['Les messages sont conservés tant que votre compte existe.', { messageArchive: 'unlimited' }],
      ['Les messages sont conservés 14 jours. Même durée pour les fichiers.', { messageArchive: 14, fileUpload: 14 }],
      ['Fichiers : 30 jours', { fileUpload: 30 }],
    ],
    notKept: [
      ['Nous ne conservons pas les adresses IP.', { ipLogs: 'none' }],
      ['Les adresses IP ne sont jamais enregistrées.', { ipLogs: 'none' }],
      ["Aucun journal n'est conservé.", { ipLogs: 'none' }],
      ['Nous ne conservons ni vos messages ni votre adresse IP.', { messageArchive: 'none', ipLogs: 'none' }],
      ['Conservez-vous des journaux ? Non.', { ipLogs: 'none' }],
      ["Les journaux ne contiennent pas d'adresses IP.", { ipLogs: 'none' }],
      ["Nous n'enregistrons pas les messages.", { messageArchive: 'none' }],
    ],
    silent: [
      'Les cookies expirent au bout de 30 jours.',
      'Les factures sont conservées dix ans.',
      'Les courriels sont supprimés après 30 jours.',
      'Lorsque vous visitez notre site, votre adresse IP est conservée 7 jours.',
      'Nous répondons aux demandes sous 30 jours.',
      'Les messages étaient conservés 30 jours.',
      'Nous envisageons de conserver les messages 30 jours.',
      "Jusqu'en 2020, les messages étaient gardés un an.",
      "D'autres serveurs peuvent conserver les messages 30 jours.",
      'Votre client peut conserver les messages un an.',
      'Les messages ne sont pas conservés en clair.',
      'Les messages ne sont pas conservés plus longtemps que nécessaire.',
      'Après la suppression du compte, les messages sont effacés sous 30 jours.',
      'Nous ne lisons pas les messages.',
      "Si vous activez l'archive, les messages sont conservés.",
    ],
    accounts: [
      ['Les comptes inactifs depuis deux ans sont supprimés.', { inactiveAccountDeletion: 730 }],
      ['Si vous ne vous connectez pas pendant 12 mois, votre compte sera supprimé.', { inactiveAccountDeletion: 365 }],
      ['Vous pouvez supprimer votre compte depuis votre client.', { accountDeletionByUser: 'self-service' }],
      ['Écrivez-nous pour faire supprimer votre compte.', { accountDeletionByUser: 'on-request' }],
      ["Vous disposez d'un droit d'accès, de rectification et d'effacement.", { accountDeletionByUser: 'on-request' }],
    ],
    sharing: [
      ['Nous ne partageons aucune donnée avec des tiers.', { thirdPartySharing: 'none' }],
      ['Vos données sont confiées à notre hébergeur.', { thirdPartySharing: 'processors' }],
      ["Les messages sont transmis à d'autres serveurs.", { thirdPartySharing: 'limited' }],
      ['Nous partageons des données avec Google Analytics.', { thirdPartySharing: 'yes' }],
    ],
    about: [
      [
        'Ce service est géré par une association dont le siège est en Belgique.',
        { operatorKind: 'non-profit', jurisdiction: 'BE' },
      ],
      ['Le droit suisse est applicable : droit suisse.', { jurisdiction: 'CH' }],
      ['Vous devez avoir au moins 15 ans.', { minimumAge: 15 }],
      ['Dernière mise à jour : 1er mars 2025', { lastUpdated: '2025-03-01' }],
    ],
  });
});
