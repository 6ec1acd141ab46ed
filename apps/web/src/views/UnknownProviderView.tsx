import { Filled } from '../components/Filled.tsx';
import { Link } from '../components/Link.tsx';
import { LookupForm } from '../components/LookupForm.tsx';
import { PageHead } from '../components/PageHead.tsx';
import { Remote } from '../components/Remote.tsx';
import { useWords } from '../page/PageContext.tsx';

/** A good domain that nobody put on the list. */
export function UnknownProviderView({ domain }: { domain: string }) {
  const { t } = useWords();
  return (
    <div className="narrow">
      <PageHead title={t('unknown.title')} index={false} />
      <h1>
        <Filled id="unknown.heading" blanks={{ domain: <Remote>{domain}</Remote> }} />
      </h1>
      <p className="lead">{t('unknown.more')}</p>
      <p>
        {t('unknown.look-further')} <Link href="/providers">{t('directory.all')}</Link>
      </p>
      <p>
        <Link href={`/submit?domain=${encodeURIComponent(domain)}`}>{t('submit.title')}</Link>
      </p>
      <LookupForm />
    </div>
  );
}
