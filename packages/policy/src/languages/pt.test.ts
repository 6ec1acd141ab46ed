import { describe } from 'vitest';
import { testLanguage } from './testLanguage.ts';

describe('Portuguese', () => {
  testLanguage('pt', {
    kept: [
      ['As mensagens são guardadas durante 14 dias.', { messageArchive: 14 }],
      ['Conservamos o histórico de mensagens até 30 dias.', { messageArchive: 30 }],
      ['Após 30 dias, as mensagens são apagadas.', { messageArchive: 30 }],
      ['As mensagens são guardadas por 14 dias e os ficheiros enviados por 30 dias.', { messageArchive: 14, fileUpload: 30 }],
      ['Mensagens, arquivos e registros são excluídos após uma semana.', { messageArchive: 7, fileUpload: 7, ipLogs: 7 }],
      ['As mensagens das salas são conservadas 30 dias.', { roomArchive: 30 }],
      ['As mensagens não entregues são conservadas 30 dias.', { offlineMessages: 30 }],
      ['Os endereços IP são guardados sete dias nos registos.', { ipLogs: 7 }],
      ['As suas mensagens podem permanecer 14 dias nas cópias de segurança.', { backups: 14 }],
      ['As mensagens não são guardadas mais de 30 dias.', { messageArchive: 30 }],
      ['Os registos contêm endereços IP. São apagados após 24 horas.', { ipLogs: 1 }],
      ['As mensagens são guardadas indefinidamente.', { messageArchive: 'unlimited' }],
      ['As mensagens são conservadas enquanto existir a sua conta.', { messageArchive: 'unlimited' }],
      ['Arquivos: 30 dias', { fileUpload: 30 }],
    ],
    notKept: [
      ['Não guardamos endereços IP.', { ipLogs: 'none' }],
      ['Os endereços IP nunca são registados.', { ipLogs: 'none' }],
      ['Não guardamos nem as mensagens nem o endereço IP.', { messageArchive: 'none', ipLogs: 'none' }],
      ['Guardam registos? Não.', { ipLogs: 'none' }],
      ['As mensagens não são armazenadas.', { messageArchive: 'none' }],
    ],
    silent: [
      'Os cookies expiram após 30 dias.',
      'As faturas são conservadas dez anos.',
      'Os emails são apagados após 30 dias.',
      'Quando visita o nosso site, o seu endereço IP é guardado 7 dias.',
      'Respondemos aos pedidos em 30 dias.',
      'Antes guardávamos as mensagens 30 dias.',
      'No futuro guardaremos as mensagens 30 dias.',
      'Outros servidores podem guardar as mensagens 30 dias.',
      'O seu cliente pode guardar as mensagens um ano.',
      'As mensagens não são guardadas em claro.',
      'Após a eliminação da conta, as mensagens são apagadas em 30 dias.',
      'Não lemos as mensagens.',
    ],
    accounts: [
      ['Contas inativas há dois anos são eliminadas.', { inactiveAccountDeletion: 730 }],
      ['Pode apagar a sua conta no seu cliente.', { accountDeletionByUser: 'self-service' }],
      ['Escreva-nos para eliminar a sua conta.', { accountDeletionByUser: 'on-request' }],
      ['O utilizador tem direito de acesso, retificação e apagamento.', { accountDeletionByUser: 'on-request' }],
    ],
    sharing: [
      ['Não partilhamos dados com terceiros.', { thirdPartySharing: 'none' }],
      ['Compartilhamos dados com o nosso provedor de hospedagem.', { thirdPartySharing: 'processors' }],
      ['As mensagens são enviadas a outros servidores.', { thirdPartySharing: 'limited' }],
      ['Partilhamos dados com anunciantes.', { thirdPartySharing: 'yes' }],
    ],
    about: [
      ['O serviço é gerido por uma associação com sede em Portugal.', { operatorKind: 'non-profit', jurisdiction: 'PT' }],
      ['Aplica-se a legislação brasileira.', { jurisdiction: 'BR' }],
      ['Deve ter pelo menos 16 anos.', { minimumAge: 16 }],
      ['Última atualização: 12 de março de 2025', { lastUpdated: '2025-03-12' }],
    ],
  });
});
