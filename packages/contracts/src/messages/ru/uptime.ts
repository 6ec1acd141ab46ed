import type { uptime as english } from '../en/uptime.ts';
import type { Translation } from '../Translation.ts';

export const uptime = {
  'uptime.heading': 'Доступен ли он приложениям?',
  'uptime.none': 'Мы за ним ещё не наблюдали. Мы смотрим каждый час; загляните позже.',
  'uptime.untested': 'Он просит не проверять его, поэтому мы не смотрим каждый час, отвечает ли он.',
  'uptime.elsewhere': 'Из одного нашего места он не ответил, из другого ответил.',
  'uptime.now.up': 'Да: при последнем просмотре он ответил, {ago}.',
  'uptime.now.degraded': 'В основном: при последнем просмотре часть его не ответила, {ago}.',
  'uptime.now.down': 'Нет: он не ответил ни при последнем просмотре, {ago}, ни при предыдущем.',
  'uptime.now.unknown': 'При последнем просмотре понять не удалось, {ago}.',
  'uptime.share.one': 'Доступен {share} времени наблюдения, {count} день из последних 90.',
  'uptime.share.few': 'Доступен {share} времени наблюдения, {count} дня из последних 90.',
  'uptime.share.many': 'Доступен {share} времени наблюдения, {count} дней из последних 90.',
  'uptime.share.other': 'Доступен {share} времени наблюдения, {count} дня из последних 90.',
  'uptime.how':
    'Молчание считается, только если его находят и три попытки подряд, и следующий просмотр, и второе наше место там, где оно есть. Чего мы не смогли понять, не считается ни за, ни против.',
  'uptime.chart':
    'Один столбик на день, последние 90 дней слева направо. Столбик, срезанный снизу, эту часть дня не работал; за полым не наблюдали.',
  'uptime.answer': 'Время ответа в миллисекундах, от {least} до {most}',
  'uptime.table': 'Дни в виде таблицы',
  'uptime.column.day': 'День',
  'uptime.column.up': 'Доступен',
  'uptime.column.degraded': 'Частично',
  'uptime.column.down': 'Недоступен',
  'uptime.column.unknown': 'Неизвестно',
  'uptime.column.answer': 'Ответ (мс)',
  'uptime.year': '{year}: {share}',
  'uptime.json': 'Дни в виде данных (JSON)',
} as const satisfies Translation<typeof english, 'ru'>;
