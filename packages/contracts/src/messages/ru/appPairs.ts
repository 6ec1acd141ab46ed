import type { appPairs as english } from '../en/appPairs.ts';
import type { Translation } from '../Translation.ts';

export const appPairs = {
  'pair.heading': 'Моё и ваше',
  'pair.intro': 'Выберите своё приложение и приложение собеседника.',
  'pair.mine': 'Моё приложение',
  'pair.theirs': 'Приложение собеседника',
  'pair.pick': 'Выберите',
  'pair.old': 'Из старых статей',
  'pair.show': 'Показать, что работает',
  'pair.title': '{mine} и {theirs}',
  'pair.chats': 'Сообщения',
  'pair.omemo': 'Сквозное шифрование (OMEMO)',
  'pair.calls': 'Звонки',
  'pair.files': 'Файлы и картинки',
  'pair.groups': 'Групповые чаты',
  'pair.because.all': 'Все приложения XMPP понимают сообщения друг друга.',
  'pair.because.both': 'Оба умеют.',
  'pair.because.likely': 'Оба должны уметь, но об одном из них мы не нашли этого в письменном виде.',
  'pair.because.generation':
    'Оба шифруют, но у OMEMO два поколения, и об одном из приложений мы не нашли, какое оно понимает. Почти все понимают одно и то же.',
  'pair.because.lacks': 'Одно из них не умеет.',
  'pair.because.unknown': 'Об одном из них мы не знаем.',
  'pair.server': 'Для звонков и файлов нужны и оба сервера: смотрите их страницы здесь.',
  'pair.sources': 'Записано ({date}) по словам разработчиков:',
  'pair.successor': 'Возьмите вместо него {name}.',
  'apps.files': 'Файлы и картинки',
} as const satisfies Translation<typeof english, 'ru'>;
