import type { ProviderDetail, StoredObservation } from '@signpost/contracts';
import { emptyTexts, type FieldTexts, textsOf } from './fieldTexts.ts';

/** What we know of a provider that a file could say, and from where. */
export interface KnownFile {
  from: 'file' | 'untouched' | 'list' | 'nothing';
  /** When the file was seen. */
  observedAt: string | null;
  texts: FieldTexts;
}

/** The operator's own file first; what only software filled in is nobody's word. */
export function knownFile(provider: ProviderDetail | null, observations: readonly StoredObservation[]): KnownFile {
  for (const { body, observedAt } of observations) {
    if (body.kind !== 'web' || body.providerFile === null) continue;
    if (body.providerFileUntouched) return { from: 'untouched', observedAt, texts: emptyTexts };
    return { from: 'file', observedAt, texts: textsOf(body.providerFile) };
  }
  const { website, ...declared } = provider?.declared ?? {};
  const said = { ...declared, ...(website ? { website: { en: website } } : {}) };
  const texts = textsOf(said);
  const any = Object.values(texts).some((text) => text !== '');
  return { from: any ? 'list' : 'nothing', observedAt: null, texts };
}
