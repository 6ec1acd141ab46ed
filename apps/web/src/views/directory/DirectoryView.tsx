import type { Facets, ProviderPage, ProviderQuery } from '@signpost/contracts';
import { AnswerKey } from '../../components/AnswerKey.tsx';
import { Link } from '../../components/Link.tsx';
import { LocalForm } from '../../components/LocalForm.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import type { WhyNot } from '../../directory/answerWhy.ts';
import { directoryHref } from '../../directory/directoryHref.ts';
import { activeFilters } from '../../directory/filterNames.ts';
import { useWords } from '../../page/PageContext.tsx';
import { DirectoryTable } from './DirectoryTable.tsx';
import { EmptyDirectory } from './EmptyDirectory.tsx';
import { FilterChips } from './FilterChips.tsx';
import { FilterForm } from './FilterForm.tsx';
import { WhyForm } from './WhyForm.tsx';
import { WhyNotice } from './WhyNotice.tsx';

export interface DirectoryProps {
  page: ProviderPage;
  query: ProviderQuery;
  /** `null` where nobody could count. */
  facets: Facets | null;
  why: WhyNot | null;
}

export function DirectoryView({ page, query, facets, why }: DirectoryProps) {
  const words = useWords();
  const filters = activeFilters(query, words);
  return (
    <div className="directory">
      <PageHead
        title={words.t('directory.title')}
        description={words.t('home.what-we-do')}
        canonical={directoryHref(query)}
        feed="/api/v1/events.atom"
      />
      <div className="directory-head">
        <h1>{words.t('directory.heading')}</h1>
        <p className="count">{words.count('directory.count', page.total)}</p>
      </div>
      <FilterForm query={query} facets={facets} />
      <div className="directory-list">
        <FilterChips filters={filters} query={query} />
        {why === null ? null : <WhyNotice why={why} query={query} />}
        {page.items.length === 0 ? (
          <EmptyDirectory filtered={filters.length > 0} />
        ) : (
          <PickAndCompare page={page} query={query} />
        )}
        <Paging page={page} query={query} />
        {page.items.length === 0 ? null : <AnswerKey />}
        {filters.length === 0 && why === null ? null : <WhyForm query={query} />}
      </div>
    </div>
  );
}

type ListProps = Pick<DirectoryProps, 'page' | 'query'>;

function PickAndCompare({ page, query }: ListProps) {
  const { t } = useWords();
  return (
    <LocalForm className="picking" action="/compare" method="get">
      <DirectoryTable rows={page.items} query={query} />
      <p className="picked">
        <button type="submit">{t('compare.button')}</button> <span className="quiet">{t('compare.pick.hint')}</span>
      </p>
    </LocalForm>
  );
}

function Paging({ page, query }: ListProps) {
  const { t } = useWords();
  if (page.next === null && query.after === undefined) return null;
  return (
    <nav className="paging" aria-label={t('directory.paging')}>
      {query.after === undefined ? null : (
        <Link href={directoryHref({ ...query, after: undefined })}>{t('directory.first')}</Link>
      )}
      {page.next === null ? null : (
        <Link rel="next" href={directoryHref({ ...query, after: page.next })}>
          {t('directory.more')}
        </Link>
      )}
    </nav>
  );
}
