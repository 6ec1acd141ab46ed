import { Link } from '../../components/Link.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { useWords } from '../../page/PageContext.tsx';

export function UnknownTestView() {
  const { t } = useWords();
  return (
    <div className="narrow">
      <PageHead title={t('live.unknown')} index={false} />
      <h1>{t('live.unknown')}</h1>
      <p className="lead">{t('live.unknown.more')}</p>
      <p>
        <Link href="/submit">{t('submit.title')}</Link>
      </p>
    </div>
  );
}
