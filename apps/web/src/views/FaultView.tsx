import { Link } from '../components/Link.tsx';
import { PageHead } from '../components/PageHead.tsx';
import { useWords } from '../page/PageContext.tsx';

/** What a visitor sees of a bug of ours: no trace of it. */
export function FaultView() {
  const { t } = useWords();
  return (
    <div className="narrow">
      <PageHead title={t('fault.title')} index={false} />
      <h1>{t('fault.title')}</h1>
      <p className="lead">{t('fault.more')}</p>
      <p>
        <Link href="/">{t('not-found.home')}</Link>
      </p>
    </div>
  );
}
