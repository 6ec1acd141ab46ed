import type { Words } from './createWords.ts';

/** A capability in plain words; its id where we have none for it. */
export const capabilityName = (id: string, words: Words): string =>
  words.has(`capability.${id}`) ? words.template(`capability.${id}`) : id;

/** One word for the head of a column; the full name where there is none. */
export const capabilityShortName = (id: string, words: Words): string =>
  words.has(`capability-short.${id}`) ? words.template(`capability-short.${id}`) : capabilityName(id, words);

/** Every capability that we have words for, in the order in which people ask for them. */
export const knownCapabilities = (words: Words): string[] =>
  words.ids('capability.').flatMap((id) => /^capability\.([^.]+)\.title$/.exec(id)?.[1] ?? []);
