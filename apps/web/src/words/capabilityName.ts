import type { XepInfo } from '@signpost/contracts';
import type { Words } from './createWords.ts';

/** A capability in plain words; the extension's own title where the catalogue has no words for it. */
export function capabilityName(id: string, words: Words, xeps: readonly XepInfo[] = []): string {
  const plain = `capability.${id}`;
  if (words.has(plain)) return words.template(plain);
  return xeps.find((xep) => xep.id === id)?.title ?? id;
}
