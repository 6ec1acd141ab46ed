import { describe } from 'vitest';
import { testLanguage } from './testLanguage.ts';

describe('Italian', () => {
  testLanguage('it', {
    kept: [
      ['I messaggi vengono conservati per 14 giorni.', { messageArchive: 14 }],
      ['Conserviamo la cronologia dei messaggi fino a 30 giorni.', { messageArchive: 30 }],
      ['Dopo 30 giorni i messaggi vengono cancellati.', { messageArchive: 30 }],
      ['I messaggi sono conservati 14 giorni e i file caricati 30 giorni.', { messageArchive: 14, fileUpload: 30 }],
      ['Messaggi, file e registri sono eliminati dopo una settimana.', { messageArchive: 7, fileUpload: 7, ipLogs: 7 }],
      ['I messaggi delle stanze sono conservati 30 giorni.', { roomArchive: 30 }],
      ['I messaggi non consegnati sono conservati 30 giorni.', { offlineMessages: 30 }],
      ['Gli indirizzi IP sono conservati sette giorni nei log.', { ipLogs: 7 }],
      ['I tuoi messaggi possono rimanere 14 giorni nei backup.', { backups: 14 }],
      ['I messaggi non sono conservati per più di 30 giorni.', { messageArchive: 30 }],
      ['I log contengono gli indirizzi IP. Vengono cancellati dopo 24 ore.', { ipLogs: 1 }],
      ['I messaggi sono conservati a tempo indeterminato.', { messageArchive: 'unlimited' }],
      ['I messaggi sono conservati finché esiste il tuo account.', { messageArchive: 'unlimited' }],
      ['File: 30 giorni', { fileUpload: 30 }],
    ],
    notKept: [
      ['Non conserviamo gli indirizzi IP.', { ipLogs: 'none' }],
      ['Gli indirizzi IP non vengono mai registrati.', { ipLogs: 'none' }],
      ['Nessun log viene conservato.', { ipLogs: 'none' }],
      ['Non conserviamo né i messaggi né gli indirizzi IP.', { messageArchive: 'none', ipLogs: 'none' }],
      ['Conservate i log? No.', { ipLogs: 'none' }],
      ['I messaggi non vengono archiviati.', { messageArchive: 'none' }],
    ],
    silent: [
      'I cookie scadono dopo 30 giorni.',
      'Le fatture sono conservate dieci anni.',
      'Le email vengono eliminate dopo 30 giorni.',
      'Quando visiti il nostro sito, il tuo indirizzo IP è conservato 7 giorni.',
      'Rispondiamo alle richieste entro 30 giorni.',
      'In passato i messaggi venivano conservati 30 giorni.',
      'In futuro conserveremo i messaggi 30 giorni.',
      'Altri server possono conservare i messaggi 30 giorni.',
      'Il tuo client può conservare i messaggi un anno.',
      'I messaggi non sono conservati in chiaro.',
      "Dopo la cancellazione dell'account i messaggi sono eliminati entro 30 giorni.",
      'Non leggiamo i messaggi.',
    ],
    accounts: [
      ['Gli account inattivi da due anni vengono eliminati.', { inactiveAccountDeletion: 730 }],
      ['Puoi cancellare il tuo account dal tuo client.', { accountDeletionByUser: 'self-service' }],
      ['Scrivici per cancellare il tuo account.', { accountDeletionByUser: 'on-request' }],
      ["L'utente ha diritto di accesso, rettifica e cancellazione.", { accountDeletionByUser: 'on-request' }],
    ],
    sharing: [
      ['Non condividiamo dati con terzi.', { thirdPartySharing: 'none' }],
      ['Condividiamo i dati con il nostro fornitore di hosting.', { thirdPartySharing: 'processors' }],
      ['I messaggi vengono inviati ad altri server.', { thirdPartySharing: 'limited' }],
      ['Condividiamo dati con inserzionisti.', { thirdPartySharing: 'yes' }],
    ],
    about: [
      ["Il servizio è gestito da un'associazione con sede in Svizzera.", { operatorKind: 'non-profit', jurisdiction: 'CH' }],
      ['Si applica la legge italiana.', { jurisdiction: 'IT' }],
      ['Bisogna avere almeno 14 anni.', { minimumAge: 14 }],
      ['Ultimo aggiornamento: 12 marzo 2025', { lastUpdated: '2025-03-12' }],
    ],
  });
});
