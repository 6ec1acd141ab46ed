import { Link } from '../../components/Link.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { useWords } from '../../page/PageContext.tsx';

export function UnknownCheckView() {
  const { t } = useWords();
  return (
    <div className="narrow">
      <PageHead title={t('check.page.unknown')} index={false} />
      <h1>{t('check.page.unknown')}</h1>
      <p className="lead">{t('check.page.unknown.more')}</p>
      <p>
        <Link href="/checks">{t('check.page.back')}</Link>
      </p>
    </div>
  );
}
