import { z } from 'zod';
import { type Letter, letters } from '../letter.ts';
import { sinceSteps, uploadSteps } from './directoryFilters.ts';
import { type FilterSubject, operatorCountriesOf, uploadBytes } from './filterFacts.ts';
import { keepingValues } from './keepingFilters.ts';
import { standingValues } from './standingFilters.ts';

/**
 * `GET /api/v1/providers/facets`: for each filter how many providers each of its values would leave, with all other
 * filters on. `can` and `xep` count as one more wish, by answer: `archive=yes`.
 */
export const facetsSchema = z
  .object({
    total: z.number().int(),
    facets: z.record(z.string(), z.record(z.string(), z.number().int())),
  })
  .meta({ id: 'ProviderFacets' });
export type Facets = z.infer<typeof facetsSchema>;

/** Which facet a filter belongs to, where it has another name. */
export const facetOfFilter: Readonly<Record<string, string>> = {
  bothMin: 'both',
  c2sMin: 'c2s',
  s2sMin: 's2s',
};
/** Facets that keep those who have a value not: each counts what is left without them. */
export const absenceFacets = ['notCountry', 'notOperatorCountry'] as const;
/** Facets whose values add up: all of them must hold at once. */
export const addingFacets = ['can', 'xep', 'capability'] as const;

export const worseOf = (a: Letter, b: Letter): Letter => letters[Math.max(letters.indexOf(a), letters.indexOf(b))] ?? '?';

/** The values by which one provider is counted, as `[facet, value]`. */
export function facetValuesOf(provider: FilterSubject): [string, string][] {
  const { c2s, s2s, signUp, software, capabilities } = provider;
  const facts = [...provider.facts].map((fact) => fact.split('=') as [string, string]);
  return [
    ['c2s', c2s.letter],
    ['s2s', s2s.letter],
    ['both', worseOf(c2s.letter, s2s.letter)],
    ['reach', c2s.reachability],
    ...(signUp.way ? [['signUp', signUp.way] as [string, string]] : []),
    ...(software.name ? [['software', software.name.toLowerCase()] as [string, string]] : []),
    ...capabilities.map(({ id, answer }): [string, string] => ['can', `${id}=${answer}`]),
    ...facts.map(([name, answer]): [string, string] =>
      name.startsWith('xep.') ? ['xep', `${name.slice(4)}=${answer}`] : [name, answer],
    ),
    ...uploadSteps
      .filter((step) => (uploadBytes(capabilities) ?? -1) >= step * 1e6)
      .map((step): [string, string] => ['uploadMb', `${step}`]),
    ...keepingValues(provider),
    ...standingValues(provider),
    ...declaredValues(provider),
    ...placeValues('country', 'notCountry', provider.declared?.serverLocations),
    ...placeValues('operatorCountry', 'notOperatorCountry', operatorCountriesOf(provider)),
  ];
}

const placeValues = (within: string, without: string, places: readonly string[] = []): [string, string][] =>
  places.flatMap((place): [string, string][] => [
    [within, place],
    [without, place],
  ]);

function declaredValues({ declared = {} }: FilterSubject): [string, string][] {
  const { freeOfCharge, since, organization } = declared;
  const year = since === undefined ? Number.POSITIVE_INFINITY : Number(since.slice(0, 4));
  return [
    ...(freeOfCharge === undefined ? [] : [['free', freeOfCharge ? 'yes' : 'no'] as [string, string]]),
    ...sinceSteps.filter((step) => year <= step).map((step): [string, string] => ['since', `${step}`]),
    ...(organization === undefined ? [] : [['organization', organization] as [string, string]]),
  ];
}
