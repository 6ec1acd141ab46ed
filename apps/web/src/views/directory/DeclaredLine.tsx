import type { DeclaredFacts } from '@signpost/contracts';
import { useWords } from '../../page/PageContext.tsx';
import { countryName } from '../../words/countryName.ts';
import type { Words } from '../../words/createWords.ts';

/** What a list says of a provider, told apart from what we measured. */
export function DeclaredLine({ declared }: { declared: DeclaredFacts | undefined }) {
  const words = useWords();
  const facts = declaredWords(declared ?? {}, words);
  if (facts.length === 0) return null;
  return <span className="cell-declared">{words.t('declared.line', { facts: facts.join(words.t('site.list-separator')) })}</span>;
}

export function declaredWords({ serverLocations = [], since, freeOfCharge }: DeclaredFacts, { t, locale }: Words): string[] {
  return [
    ...serverLocations.map((code) => countryName(code, locale)),
    ...(since === undefined ? [] : [t('declared.since', { year: since.slice(0, 4) })]),
    ...(freeOfCharge === undefined ? [] : [t(freeOfCharge ? 'declared.free' : 'declared.paid')]),
  ];
}
