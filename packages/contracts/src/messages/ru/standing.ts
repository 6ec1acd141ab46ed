import type { standing as english } from '../en/standing.ts';
import type { Translation } from '../Translation.ts';

export const standing = {
  'filter.uptimeMin': 'Доступен не меньше',
  'filter.uptimeMin.value': '{percent} из 90 дней',
  'filter.fresh': 'Программа',
  'filter.fresh.current': 'новая',
  'filter.fresh.old': 'устарела',
  'filter.fresh.unsupported': 'больше не поддерживается',
  'filter.onion': 'Доступен в Tor',
  'filter.language': 'Говорит на',
  'filter.busFactorMin': 'Сколько людей может его вести',
  'filter.busFactorMin.value': '{count} или больше',
  'directory.sort.uptime': 'доступность',
  'directory.uptime': 'доступен {share}',
} as const satisfies Translation<typeof english, 'ru'>;
