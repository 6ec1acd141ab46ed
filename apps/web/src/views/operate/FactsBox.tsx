import { admissions, type OperatorFactName, type OperatorFacts, organizationKinds, prices } from '@signpost/contracts';
import { useWords } from '../../page/PageContext.tsx';
import { FilterSelect } from '../directory/FilterSelect.tsx';
import { ActionForm } from './ActionForm.tsx';
import type { ControlProps } from './Controls.tsx';

const choices = { price: prices, admission: admissions, phoneAsked: ['yes', 'no'], organization: organizationKinds } as const;
const lines = ['languages', 'countries', 'operatorCountries', 'since', 'funding', 'webClient', 'onion'] as const;

/** What no probe sees. Every field may stay empty. */
export function FactsBox({ page, csrf }: ControlProps) {
  const words = useWords();
  const { t } = words;
  const { facts } = page.word;
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{t('operate.facts')}</h2>
      <p>{t('operate.facts.more')}</p>
      <ActionForm domain={page.domain} csrf={csrf} action="facts">
        {Object.entries(choices).map(([name, values]) => (
          <FilterSelect
            key={name}
            name={name}
            label={words.say({ id: `operate.fact.${name}`, params: {} })}
            value={written(facts, name as OperatorFactName)}
            options={values.map((value) => ({ value, text: words.say({ id: `operate.fact.${name}.${value}`, params: {} }) }))}
          />
        ))}
        {lines.map((name) => (
          <label key={name} className="field">
            <span>{t(`operate.fact.${name}`)}</span>
            <input
              name={name}
              type="text"
              maxLength={300}
              autoComplete="off"
              dir="auto"
              defaultValue={written(facts, name) ?? ''}
            />
          </label>
        ))}
        <button type="submit">{t('operate.facts.save')}</button>
      </ActionForm>
    </section>
  );
}

/** A fact as the form has it. */
function written(facts: OperatorFacts, name: OperatorFactName): string | undefined {
  const value = facts[name];
  if (value === undefined) return undefined;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return Array.isArray(value) ? value.join(', ') : value;
}
