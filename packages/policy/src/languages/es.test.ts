import { describe } from 'vitest';
import { testLanguage } from './testLanguage.ts';

describe('Spanish', () => {
  testLanguage('es', {
    kept: [
      ['Los mensajes se guardan durante 14 días.', { messageArchive: 14 }],
      ['Conservamos el historial de mensajes hasta 30 días.', { messageArchive: 30 }],
      ['Pasados 30 días, los mensajes se borran.', { messageArchive: 30 }],
      ['Los mensajes se guardan 14 días y los archivos subidos 30 días.', { messageArchive: 14, fileUpload: 30 }],
      [
        'Los mensajes, los ficheros y los registros se eliminan tras una semana.',
        { messageArchive: 7, fileUpload: 7, ipLogs: 7 },
      ],
      ['Los mensajes de las salas se conservan 30 días.', { roomArchive: 30 }],
      ['Los mensajes sin entregar se conservan 30 días.', { offlineMessages: 30 }],
      ['Las direcciones IP se conservan siete días en los registros.', { ipLogs: 7 }],
      ['Tus mensajes pueden permanecer 14 días en las copias de seguridad.', { backups: 14 }],
      ['Los mensajes no se conservan más de 30 días.', { messageArchive: 30 }],
      ['Los registros contienen direcciones IP. Se borran a las 24 horas.', { ipLogs: 1 }],
      ['Los mensajes se guardan indefinidamente.', { messageArchive: 'unlimited' }],
      ['Los archivos se guardan hasta que los borres.', { fileUpload: 'unlimited' }],
      ['Los mensajes se conservan mientras exista tu cuenta.', { messageArchive: 'unlimited' }],
      ['Archivos: 30 días', { fileUpload: 30 }],
    ],
    notKept: [
      ['No guardamos direcciones IP.', { ipLogs: 'none' }],
      ['Las direcciones IP nunca se registran.', { ipLogs: 'none' }],
      ['No se conservan registros.', { ipLogs: 'none' }],
      ['No guardamos ni tus mensajes ni tu dirección IP.', { messageArchive: 'none', ipLogs: 'none' }],
      ['¿Guardáis registros? No.', { ipLogs: 'none' }],
      ['Los mensajes no se almacenan.', { messageArchive: 'none' }],
    ],
    silent: [
      'Las cookies caducan a los 30 días.',
      'Las facturas se conservan diez años.',
      'Los correos se eliminan tras 30 días.',
      'Cuando visitas nuestra web, tu dirección IP se guarda 7 días.',
      'Respondemos a las solicitudes en 30 días.',
      'Antes los mensajes se guardaban 30 días.',
      'En el futuro guardaremos los mensajes 30 días.',
      'Otros servidores pueden guardar los mensajes 30 días.',
      'Tu cliente puede guardar los mensajes un año.',
      'Los mensajes no se guardan en claro.',
      'No guardamos los mensajes más tiempo del necesario.',
      'Tras la eliminación de la cuenta, los mensajes se borran en 30 días.',
      'No leemos los mensajes.',
      'Si activas el archivo, los mensajes se guardan.',
    ],
    accounts: [
      ['Las cuentas inactivas durante dos años se eliminan.', { inactiveAccountDeletion: 730 }],
      ['Puedes borrar tu cuenta desde tu cliente.', { accountDeletionByUser: 'self-service' }],
      ['Escríbenos para eliminar tu cuenta.', { accountDeletionByUser: 'on-request' }],
      ['Tiene derecho de acceso, rectificación y supresión.', { accountDeletionByUser: 'on-request' }],
    ],
    sharing: [
      ['No compartimos datos con terceros.', { thirdPartySharing: 'none' }],
      ['Compartimos datos con nuestro proveedor de alojamiento.', { thirdPartySharing: 'processors' }],
      ['Los mensajes se envían a otros servidores.', { thirdPartySharing: 'limited' }],
      ['Compartimos datos con anunciantes.', { thirdPartySharing: 'yes' }],
    ],
    about: [
      ['El servicio está gestionado por una asociación con sede en Chile.', { operatorKind: 'non-profit', jurisdiction: 'CL' }],
      ['Se aplica la legislación española.', { jurisdiction: 'ES' }],
      ['Debes tener al menos 14 años.', { minimumAge: 14 }],
      ['Última actualización: 12 de marzo de 2025', { lastUpdated: '2025-03-12' }],
    ],
  });
});
