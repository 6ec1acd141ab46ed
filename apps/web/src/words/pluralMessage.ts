import type { Message, MessageFile } from '@signpost/contracts';

/** A counted text that came with the data names an English plural form; this names the one that the language asks for. */
export function pluralMessage(message: Message, file: MessageFile, plural: Intl.PluralRules): Message {
  const [, stem] = /^(.+)\.(?:one|other)$/.exec(message.id) ?? [];
  const count = Object.values(message.params).find((value) => typeof value === 'number');
  if (stem === undefined || count === undefined) return message;
  const id = `${stem}.${plural.select(count)}`;
  return Object.hasOwn(file, id) ? { ...message, id } : message;
}
