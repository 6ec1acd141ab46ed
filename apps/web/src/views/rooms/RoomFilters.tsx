import { type RoomQuery, roomAnonymities, roomOrders } from '@signpost/contracts';
import { LocalForm } from '../../components/LocalForm.tsx';
import { useWords } from '../../page/PageContext.tsx';
import { languageName, offeredLanguages } from '../../rooms/languageName.ts';
import { FilterSelect } from '../directory/FilterSelect.tsx';

const sizes = ['2', '5', '10', '20', '50', '100'];
const grades = ['A+', 'A', 'B', 'C', 'D'];

/** Plain form, plain GET: the search and every filter end up in the address. */
export function RoomFilters({ query }: { query: RoomQuery }) {
  const { t, locale } = useWords();
  const languages = offeredLanguages
    .map((code) => ({ value: code, text: languageName(code, locale) }))
    .sort((a, b) => a.text.localeCompare(b.text, locale));
  const same = (values: readonly string[]) => values.map((value) => ({ value, text: value }));
  const yes = { value: 'yes', text: t('rooms.yes') };
  return (
    <LocalForm className="filters room-filters" action="/rooms" method="get" aria-label={t('rooms.search')}>
      <label className="field room-search">
        <span>{t('rooms.search')}</span>
        <input type="search" name="q" defaultValue={query.q ?? ''} placeholder={t('rooms.search.hint')} maxLength={200} />
      </label>
      <FilterSelect name="language" label={t('rooms.filter.language')} value={query.language} options={languages} />
      <FilterSelect name="minUsers" label={t('rooms.filter.size')} value={query.minUsers?.toString()} options={same(sizes)} />
      <FilterSelect
        name="anonymity"
        label={t('rooms.filter.anonymity')}
        value={query.anonymity}
        options={roomAnonymities.map((value) => ({ value, text: t(`rooms.anonymity.${value}`) }))}
      />
      <FilterSelect
        name="history"
        label={t('rooms.filter.history')}
        value={query.history}
        options={[yes, { value: 'no', text: t('rooms.no') }]}
      />
      <FilterSelect name="grade" label={t('rooms.filter.grade')} value={query.grade} options={same(grades)} />
      <FilterSelect name="webChat" label={t('rooms.filter.webChat')} value={query.webChat} options={[yes]} />
      <FilterSelect
        name="adult"
        label={t('rooms.filter.adult')}
        value={query.adult}
        options={(['hide', 'show'] as const).map((value) => ({ value, text: t(`rooms.adult.${value}`) }))}
        required
      />
      <FilterSelect
        name="order"
        label={t('rooms.filter.order')}
        value={query.order}
        options={roomOrders.map((value) => ({ value, text: t(`rooms.order.${value}`) }))}
        required
      />
      <button type="submit">{t('rooms.search.submit')}</button>
    </LocalForm>
  );
}
