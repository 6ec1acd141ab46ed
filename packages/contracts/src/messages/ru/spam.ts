import type { spam as english } from '../en/spam.ts';
import type { Translation } from '../Translation.ts';

export const spam = {
  'spam.title': 'Спам',
  'spam.yes': 'В списке {list} с {since}, как говорит сам список.',
  'spam.yes.first-seen': 'В списке {list} не позже чем с {since}: тогда мы впервые увидели его там.',
  'spam.no': 'В списке {list} его нет.',
  'spam.unknown': 'Список {list} ещё не прочитан, поэтому неизвестно, есть ли в нём этот провайдер.',
  'spam.unread': 'Список {list} в последнее время прочесть не удалось, поэтому неизвестно, есть ли в нём этот провайдер.',
  'spam.none': 'Эта установка не читает списков отправителей спама, поэтому это неизвестно.',
  'spam.read': 'Список прочитан',
  'spam.line': 'Строка списка',
  'spam.what-it-means':
    'Список говорит о том, с чем столкнулись его составители, а не о том, что люди этого провайдера делают сегодня. Спросите составителей, почему.',
  'spam.abuse.yes': 'Называет адрес для жалоб.',
  'spam.abuse.no': 'Не называет адреса для жалоб.',
  'spam.abuse.unknown': 'Называет ли он адрес для жалоб, неизвестно: {reason}.',
  'spam.hurdles': 'Препятствия при регистрации: {hurdles}.',
  'spam.hurdles.none': 'В форме регистрации препятствий не видно: ни задачи, ни почты.',
  'spam.hurdles.unknown': 'Что мешает массовой регистрации, неизвестно.',
  'spam.hurdle.captcha': 'задача',
  'spam.hurdle.email': 'адрес почты',
  'spam.hurdle.invitation': 'приглашение',
  'spam.hurdle.closed': 'в приложении регистрации нет вовсе',
} as const satisfies Translation<typeof english, 'ru'>;
