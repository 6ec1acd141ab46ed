import { Link } from '../components/Link.tsx';
import { PageHead } from '../components/PageHead.tsx';
import { useWords } from '../page/PageContext.tsx';

export function NotFoundView() {
  const { t } = useWords();
  return (
    <div className="narrow">
      <PageHead title={t('not-found.title')} index={false} />
      <h1>{t('not-found.title')}</h1>
      <p className="lead">{t('not-found.more')}</p>
      <p>
        <Link href="/">{t('not-found.home')}</Link>
      </p>
    </div>
  );
}
