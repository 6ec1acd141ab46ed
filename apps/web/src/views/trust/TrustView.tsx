import { PageHead } from '../../components/PageHead.tsx';
import { useWords } from '../../page/PageContext.tsx';

const questions = ['read', 'see', 'impersonate', 'rooms', 'kept', 'email', 'lost', 'closes', 'pays', 'vpn'] as const;

/** What people ask before they choose, in at most two plain sentences each. */
export function TrustView() {
  const { t } = useWords();
  return (
    <div className="reading-page">
      <PageHead title={t('trust.title')} description={t('trust.intro')} />
      <h1>{t('trust.title')}</h1>
      <p className="lead">{t('trust.intro')}</p>
      {questions.map((question) => (
        <section key={question} aria-labelledby={question}>
          <h2 id={question}>{t(`trust.${question}`)}</h2>
          <p>{t(`trust.${question}.answer`)}</p>
        </section>
      ))}
    </div>
  );
}
