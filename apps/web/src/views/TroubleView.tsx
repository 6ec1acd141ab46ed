import { Link } from '../components/Link.tsx';
import { PageHead } from '../components/PageHead.tsx';
import { usePage } from '../page/PageContext.tsx';

/** The API does not answer: said plainly, with nothing made up in its place. */
export function TroubleView() {
  const {
    words: { t },
    path,
  } = usePage();
  return (
    <div className="narrow">
      <PageHead title={t('trouble.title')} index={false} />
      <h1>{t('trouble.title')}</h1>
      <p className="lead">{t('trouble.more')}</p>
      <p>
        <Link href={path.startsWith('/') && !path.startsWith('//') ? path : '/'}>{t('trouble.again')}</Link>
      </p>
    </div>
  );
}
