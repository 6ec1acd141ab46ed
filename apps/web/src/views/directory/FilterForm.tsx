import {
  busFactorSteps,
  keptLeastSteps,
  keptMostSteps,
  leastLetters,
  organizations,
  providerSorts,
  shownFreshness,
  signUpWays,
  sinceSteps,
  transparencies,
  uploadSteps,
  uptimeSteps,
} from '@signpost/contracts';
import { LocalForm } from '../../components/LocalForm.tsx';
import { facetValues } from '../../directory/facetCounts.ts';
import { useWords } from '../../page/PageContext.tsx';
import { AbilityBoxes } from './AbilityBoxes.tsx';
import { FilterField, type FilterSource } from './FilterField.tsx';
import { FilterGroup } from './FilterGroup.tsx';
import { FilterSelect } from './FilterSelect.tsx';

const yesNo = ['yes', 'no'] as const;

/** Plain form, plain GET: every filter ends up in the address. */
export function FilterForm(source: FilterSource) {
  const { query } = source;
  const { t } = useWords();
  return (
    <LocalForm className="filters" action="/providers" method="get" aria-label={t('directory.filter')}>
      <FilterField {...source} name="bothMin" values={leastLetters} />
      <FilterField {...source} name="signUp" values={signUpWays} />
      <Sorting {...source} />
      <FilterGroup title={t('filter.group.works')} query={query} names={['can', 'uploadMb']}>
        <AbilityBoxes {...source} />
        <FilterField {...source} name="uploadMb" values={uploadSteps} />
      </FilterGroup>
      <KeepingGroup {...source} />
      <FilterGroup
        title={t('filter.group.connection')}
        query={query}
        names={['c2sMin', 's2sMin', 'reach', 'uptimeMin', 'ipv6', 'onion']}
      >
        <FilterField {...source} name="c2sMin" values={leastLetters} />
        <FilterField {...source} name="s2sMin" values={leastLetters} />
        <FilterField {...source} name="reach" values={['up']} />
        <FilterField {...source} name="uptimeMin" values={uptimeSteps} />
        <FilterField {...source} name="ipv6" values={yesNo} />
        <FilterField {...source} name="onion" values={['yes']} />
      </FilterGroup>
      <FilterGroup title={t('filter.group.account')} query={query} names={['captcha', 'email', 'free']}>
        <FilterField {...source} name="captcha" values={yesNo} />
        <FilterField {...source} name="email" values={yesNo} />
        <FilterField {...source} name="free" values={yesNo} />
      </FilterGroup>
      <WhoAndWhere {...source} />
      <SoftwareGroup {...source} />
      <Kept {...source} />
      <button type="submit">{t('directory.filter.submit')}</button>
    </LocalForm>
  );
}

function Sorting({ query }: FilterSource) {
  const { t } = useWords();
  const sorts = providerSorts.map((sort) => ({ value: sort, text: t(`directory.sort.${sort}`) }));
  const orders = (['asc', 'desc'] as const).map((order) => ({ value: order, text: t(`directory.order.${order}`) }));
  return (
    <>
      <FilterSelect name="sort" label={t('directory.filter.sort')} value={query.sort} options={sorts} required />
      <FilterSelect name="order" label={t('directory.filter.order')} value={query.order} options={orders} required />
    </>
  );
}

function KeepingGroup(source: FilterSource) {
  const { t } = useWords();
  const names = ['archiveMaxDays', 'filesMinDays', 'filesMaxDays', 'noIpLogs', 'policy'] as const;
  return (
    <FilterGroup title={t('filter.group.keeping')} query={source.query} names={names}>
      <FilterField {...source} name="archiveMaxDays" values={keptMostSteps} />
      <FilterField {...source} name="filesMinDays" values={keptLeastSteps} />
      <FilterField {...source} name="filesMaxDays" values={keptMostSteps} />
      <FilterField {...source} name="noIpLogs" values={['yes']} />
      <FilterField {...source} name="policy" values={transparencies} />
    </FilterGroup>
  );
}

function WhoAndWhere(source: FilterSource) {
  const { query, facets } = source;
  const { t } = useWords();
  const countries = facetValues(facets, 'country', query.country);
  const others = facetValues(facets, 'country', query.notCountry);
  const homes = facetValues(facets, 'operatorCountry', query.operatorCountry);
  const otherHomes = facetValues(facets, 'operatorCountry', query.notOperatorCountry);
  return (
    <FilterGroup
      title={t('filter.group.who')}
      query={query}
      names={[
        'country',
        'notCountry',
        'operatorCountry',
        'notOperatorCountry',
        'language',
        'since',
        'organization',
        'busFactorMin',
      ]}
    >
      <FilterField {...source} name="country" values={countries} />
      <FilterField {...source} name="notCountry" values={others} />
      <FilterField {...source} name="operatorCountry" values={homes} />
      <FilterField {...source} name="notOperatorCountry" values={otherHomes} />
      <FilterField {...source} name="language" values={facetValues(facets, 'language', query.language)} />
      <FilterField {...source} name="since" values={sinceSteps} />
      <FilterField {...source} name="organization" values={organizations} />
      <FilterField {...source} name="busFactorMin" values={busFactorSteps} />
    </FilterGroup>
  );
}

function SoftwareGroup(source: FilterSource) {
  const { query, facets } = source;
  const { t } = useWords();
  return (
    <FilterGroup title={t('filter.group.software')} query={query} names={['software', 'fresh', 'xep']}>
      <FilterField {...source} name="software" values={facetValues(facets, 'software', query.software).slice(0, 30)} />
      <FilterField {...source} name="fresh" values={shownFreshness} />
      <label className="field">
        <span>{t('filter.xep')}</span>
        <input name="xep" defaultValue={query.xep ?? ''} placeholder={t('filter.xep.hint')} maxLength={60} autoComplete="off" />
      </label>
    </FilterGroup>
  );
}

/** Filters that came by link and have no field of their own stay on. */
function Kept({ query }: FilterSource) {
  const kept = (['c2s', 's2s', 'overall', 'capability', 'answer'] as const).filter((name) => query[name] !== undefined);
  return kept.map((name) => <input key={name} type="hidden" name={name} value={query[name]} />);
}
