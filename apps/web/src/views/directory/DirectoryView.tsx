import type { ProviderPage, ProviderQuery } from '@signpost/contracts';
import { AnswerKey } from '../../components/AnswerKey.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { directoryHref } from '../../directory/directoryHref.ts';
import { activeFilters } from '../../directory/filterNames.ts';
import { useWords } from '../../page/PageContext.tsx';
import { DirectoryTable } from './DirectoryTable.tsx';
import { EmptyDirectory } from './EmptyDirectory.tsx';
import { FilterChips } from './FilterChips.tsx';
import { FilterForm } from './FilterForm.tsx';

export interface DirectoryProps {
  page: ProviderPage;
  query: ProviderQuery;
}

export function DirectoryView({ page, query }: DirectoryProps) {
  const words = useWords();
  const filters = activeFilters(query, words);
  return (
    <div className="directory">
      <PageHead title={words.t('directory.title')} description={words.t('home.what-we-do')} canonical={directoryHref(query)} />
      <div className="directory-head">
        <h1>{words.t('directory.heading')}</h1>
        <p className="count">{words.count('directory.count', page.total)}</p>
      </div>
      <FilterForm query={query} />
      <div className="directory-list">
        <FilterChips filters={filters} query={query} />
        {page.items.length === 0 ? (
          <EmptyDirectory filtered={filters.length > 0} />
        ) : (
          <DirectoryTable rows={page.items} query={query} />
        )}
        <Paging page={page} query={query} />
        {page.items.length === 0 ? null : <AnswerKey />}
      </div>
    </div>
  );
}

function Paging({ page, query }: Pick<DirectoryProps, 'page' | 'query'>) {
  const { t } = useWords();
  if (page.next === null && query.after === undefined) return null;
  return (
    <nav className="paging" aria-label={t('directory.paging')}>
      {query.after === undefined ? null : <a href={directoryHref({ ...query, after: undefined })}>{t('directory.first')}</a>}
      {page.next === null ? null : (
        <a rel="next" href={directoryHref({ ...query, after: page.next })}>
          {t('directory.more')}
        </a>
      )}
    </nav>
  );
}
