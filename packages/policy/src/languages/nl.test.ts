import { describe } from 'vitest';
import { testLanguage } from './testLanguage.ts';

describe('Dutch', () => {
  testLanguage('nl', {
    kept: [
      ['Berichten worden 14 dagen bewaard.', { messageArchive: 14 }],
      ['We bewaren je berichtgeschiedenis tot 30 dagen.', { messageArchive: 30 }],
      ['Na 30 dagen worden berichten verwijderd.', { messageArchive: 30 }],
      ['Berichten worden 14 dagen en geüploade bestanden 30 dagen bewaard.', { messageArchive: 14, fileUpload: 30 }],
      ['Berichten, bestanden en logs worden na een week gewist.', { messageArchive: 7, fileUpload: 7, ipLogs: 7 }],
      ['Berichten in groepschats worden 30 dagen bewaard.', { roomArchive: 30 }],
      ['Offline berichten worden 30 dagen bewaard.', { offlineMessages: 30 }],
      ['IP-adressen staan zeven dagen in de logs.', { ipLogs: 7 }],
      ['Je berichten kunnen nog 14 dagen in back-ups blijven.', { backups: 14 }],
      ['Berichten worden niet langer dan 30 dagen bewaard.', { messageArchive: 30 }],
      ['De logs bevatten IP-adressen. Ze worden na 24 uur gewist.', { ipLogs: 1 }],
      ['Berichten worden voor onbepaalde tijd bewaard.', { messageArchive: 'unlimited' }],
      ['Berichten blijven bewaard zolang je account bestaat.', { messageArchive: 'unlimited' }],
      ['Bestanden: 30 dagen', { fileUpload: 30 }],
    ],
    notKept: [
      ['We bewaren geen IP-adressen.', { ipLogs: 'none' }],
      ['IP-adressen worden nooit opgeslagen.', { ipLogs: 'none' }],
      ['Er worden geen logs bewaard.', { ipLogs: 'none' }],
      ['Bewaren jullie logs? Nee.', { ipLogs: 'none' }],
      ['Berichten slaan we niet op.', { messageArchive: 'none' }],
      ['In de logs staan geen IP-adressen.', { ipLogs: 'none' }],
    ],
    silent: [
      'Cookies verlopen na 30 dagen.',
      'Facturen worden zeven jaar bewaard.',
      'E-mails worden na 30 dagen verwijderd.',
      'Als u onze website bezoekt, wordt uw IP-adres 7 dagen bewaard.',
      'We beantwoorden verzoeken binnen 30 dagen.',
      'Vroeger werden berichten 30 dagen bewaard.',
      'In de toekomst bewaren we berichten 30 dagen.',
      'Andere servers kunnen berichten 30 dagen bewaren.',
      'Je client kan berichten een jaar bewaren.',
      'Berichten worden niet onversleuteld bewaard.',
      'Na verwijdering van je account worden berichten binnen 30 dagen gewist.',
      'We lezen geen berichten.',
    ],
    accounts: [
      ['Accounts die twee jaar niet zijn gebruikt, worden verwijderd.', { inactiveAccountDeletion: 730 }],
      ['Je kunt je account zelf verwijderen in je client.', { accountDeletionByUser: 'self-service' }],
      ['Stuur een mail om je account te laten verwijderen.', { accountDeletionByUser: 'on-request' }],
      ['U hebt recht op inzage, correctie en verwijdering.', { accountDeletionByUser: 'on-request' }],
    ],
    sharing: [
      ['We delen geen gegevens met derden.', { thirdPartySharing: 'none' }],
      ['We delen gegevens met onze hostingprovider.', { thirdPartySharing: 'processors' }],
      ['Berichten worden verzonden naar andere servers.', { thirdPartySharing: 'limited' }],
      ['We delen gegevens met adverteerders.', { thirdPartySharing: 'yes' }],
    ],
    about: [
      ['Deze dienst wordt beheerd door een stichting, gevestigd in België.', { operatorKind: 'non-profit', jurisdiction: 'BE' }],
      ['Nederlands recht is van toepassing.', { jurisdiction: 'NL' }],
      ['Je moet minstens 16 jaar oud zijn.', { minimumAge: 16 }],
      ['Laatst bijgewerkt: 12 maart 2025', { lastUpdated: '2025-03-12' }],
    ],
  });
});
