import { letters, type ProviderQuery, providerSorts, signUpWays } from '@signpost/contracts';
import { useWords } from '../../page/PageContext.tsx';
import { capabilityName, knownCapabilities } from '../../words/capabilityName.ts';
import { FilterSelect } from './FilterSelect.tsx';

/** Plain form, plain GET: every filter ends up in the address. */
export function FilterForm({ query }: { query: ProviderQuery }) {
  const words = useWords();
  const { t } = words;
  const letterOptions = letters.map((letter) => ({
    value: letter,
    text: t('letter.option', { letter, name: t(`letter.name.${letter}`) }),
  }));
  return (
    <form className="filters" action="/providers" method="get" aria-label={t('directory.filter')}>
      <FilterSelect name="c2s" label={t('directory.filter.c2s')} value={query.c2s} options={letterOptions} />
      <FilterSelect name="s2s" label={t('directory.filter.s2s')} value={query.s2s} options={letterOptions} />
      <FilterSelect
        name="signUp"
        label={t('directory.filter.sign-up')}
        value={query.signUp}
        options={signUpWays.map((way) => ({ value: way, text: t(`sign-up.${way}`) }))}
      />
      <FilterSelect
        name="capability"
        label={t('directory.filter.capability')}
        value={query.capability}
        options={knownCapabilities(words).map((id) => ({ value: id, text: capabilityName(id, words) }))}
      />
      <FilterSelect
        name="sort"
        label={t('directory.filter.sort')}
        value={query.sort}
        options={providerSorts.map((sort) => ({ value: sort, text: t(`directory.sort.${sort}`) }))}
        required
      />
      <FilterSelect
        name="order"
        label={t('directory.filter.order')}
        value={query.order}
        options={(['asc', 'desc'] as const).map((order) => ({ value: order, text: t(`directory.order.${order}`) }))}
        required
      />
      <Kept query={query} />
      <button type="submit">{t('directory.filter.submit')}</button>
    </form>
  );
}

/** Filters that came by link and have no field of their own stay on. */
function Kept({ query }: { query: ProviderQuery }) {
  const kept = (['overall', 'answer', 'software'] as const).filter((name) => query[name] !== undefined);
  return kept.map((name) => <input key={name} type="hidden" name={name} value={query[name]} />);
}
