import type { MessageFile } from '../../message.ts';

export const api: MessageFile = {
  'error.bad-request': 'Запрос прочесть не удалось.',
  'error.bad-query': 'Что-то в адресе не так: {details}.',
  'error.bad-cursor': 'Такого места в списке нет. Начните сначала, без "after".',
  'error.not-found': 'По этому адресу ничего нет.',
  'error.unknown-domain': 'Провайдера с таким именем мы не знаем.',
  'error.unknown-room': 'Комнаты с таким адресом в нашем списке нет.',
  'error.unknown-run': 'Такой проверки нет.',
  'error.unknown-evidence': 'Такого свидетельства нет.',
  'error.timeout': 'Запрос шёл слишком долго.',
  'error.too-large': 'Запрос слишком большой.',
  'error.headers-too-large': 'Заголовки запроса слишком большие.',
  'error.media-type': 'Такое содержимое мы здесь не читаем.',
  'error.rate-limited': 'Слишком много запросов. Подождите немного.',
  'error.too-many-streams': 'Сейчас смотрит слишком много людей. Подождите немного.',
  'error.overloaded': 'У нас больше дел, чем мы успеваем. Попробуйте чуть позже.',
  'error.internal': 'У нас что-то пошло не так.',
  'fact.observer': 'Возможности, программа и контакты, которые говорят только другому серверу',
  'fact.own-certificate': 'Как сервер обходится с серверами, которые доказывают, кто они',
  'fact.dnssec': 'Подписаны ли ответы DNS (DNSSEC)',
};
