import { Filled } from '../../components/Filled.tsx';
import { Link } from '../../components/Link.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { Remote } from '../../components/Remote.tsx';
import { useWords } from '../../page/PageContext.tsx';

/** The address names a filter that does not exist: said, instead of showing a list that was not asked for. */
export function BadFilterView({ names }: { names: string[] }) {
  const { t } = useWords();
  return (
    <div className="narrow">
      <PageHead title={t('directory.bad-filter')} index={false} />
      <h1>{t('directory.bad-filter')}</h1>
      <p className="lead">
        <Filled id="directory.bad-filter.hint" blanks={{ names: <Remote code>{names.join(', ')}</Remote> }} />
      </p>
      <p>
        <Link href="/providers">{t('directory.all')}</Link>
      </p>
    </div>
  );
}
