import type { ProviderDetail } from '@signpost/contracts';
import { compareRows } from '../../compare/compareRows.ts';
import { compareHref } from '../../compare/readCompareQuery.ts';
import { Filled } from '../../components/Filled.tsx';
import { LineForm } from '../../components/LineForm.tsx';
import { Link } from '../../components/Link.tsx';
import { Notice } from '../../components/Notice.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { Remote } from '../../components/Remote.tsx';
import { usePage } from '../../page/PageContext.tsx';
import { CompareTable } from './CompareTable.tsx';

export interface CompareProps {
  providers: ProviderDetail[];
  /** Asked for, but not in the directory. */
  missing: string[];
  tooMany: boolean;
}

/** Providers as columns, questions as rows. */
export function CompareView({ providers, missing, tooMany }: CompareProps) {
  const { words, siteOrigin } = usePage();
  const { t } = words;
  const domains = providers.map(({ domain }) => domain);
  return (
    <div className="compare">
      <PageHead title={t('compare.title')} canonical={compareHref(domains)} index={false} />
      <h1>{t('compare.title')}</h1>
      {missing.length === 0 ? null : (
        <Notice
          title={<Filled id="compare.missing" blanks={{ domains: <Remote>{missing.join(t('site.list-separator'))}</Remote> }} />}
        />
      )}
      {tooMany ? <Notice title={t('compare.too-many')} /> : null}
      {providers.length === 0 ? <NothingPicked /> : <Compared providers={providers} />}
      <AddForm domains={domains} />
      {providers.length === 0 ? null : (
        <p className="share">
          {t('compare.share')} <Remote code>{siteOrigin + compareHref(domains)}</Remote>
        </p>
      )}
    </div>
  );
}

function Compared({ providers }: { providers: ProviderDetail[] }) {
  const { words } = usePage();
  const rows = compareRows(providers, words);
  const differing = providers.length === 1 ? rows : rows.filter(({ same }) => !same);
  const same = rows.filter((row) => !differing.includes(row));
  return (
    <>
      <p className="lead">{words.t('compare.intro')}</p>
      {differing.length === 0 ? <p>{words.t('compare.differs.none')}</p> : null}
      {differing.length === 0 ? null : (
        <CompareTable providers={providers} rows={differing} caption={words.t('compare.differs')} />
      )}
      {same.length === 0 ? null : (
        <details className="compare-same">
          <summary>{words.count('compare.same', same.length)}</summary>
          <CompareTable providers={providers} rows={same} caption={words.count('compare.same', same.length)} />
        </details>
      )}
    </>
  );
}

function NothingPicked() {
  const { t } = usePage().words;
  return (
    <Notice title={t('compare.none')}>
      <p>{t('compare.none.more')}</p>
      <p>
        <Link href="/providers">{t('directory.all')}</Link>
      </p>
    </Notice>
  );
}

function AddForm({ domains }: { domains: string[] }) {
  const { t } = usePage().words;
  return (
    <LineForm
      action="/compare"
      name="with"
      maxLength={1100}
      label={t('compare.add')}
      button={t('compare.button')}
      value={domains.join(', ')}
    />
  );
}
