import { listOf } from '@signpost/contracts';
import { facetCount } from '../../directory/facetCounts.ts';
import { useWords } from '../../page/PageContext.tsx';
import { capabilityName, knownCapabilities } from '../../words/capabilityName.ts';
import type { FilterSource } from './FilterField.tsx';

/** Every capability as a box to tick; all that are ticked must be there. */
export function AbilityBoxes({ query, facets }: FilterSource) {
  const words = useWords();
  const ticked = listOf(query.can);
  return (
    <fieldset className="boxes">
      <legend className="hidden">{words.t('filter.can')}</legend>
      {knownCapabilities(words).map((id) => {
        const count = facetCount(facets, 'can', id, query.likely === 'yes');
        return (
          <label key={id}>
            <input type="checkbox" name="can" value={id} defaultChecked={ticked.includes(id)} />{' '}
            {count === null ? capabilityName(id, words) : words.t('filter.counted', { value: capabilityName(id, words), count })}
          </label>
        );
      })}
      <label className="likely">
        <input type="checkbox" name="likely" value="yes" defaultChecked={query.likely === 'yes'} /> {words.t('filter.likely')}
      </label>
    </fieldset>
  );
}
