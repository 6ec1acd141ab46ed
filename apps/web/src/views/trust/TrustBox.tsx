import { Link } from '../../components/Link.tsx';
import { useWords } from '../../page/PageContext.tsx';

const questions = ['read', 'see', 'impersonate', 'lost'] as const;

/** The first questions about any operator, on the page of each. */
export function TrustBox() {
  const { t } = useWords();
  return (
    <section className="trust-box" aria-labelledby="trust">
      <h2 id="trust">{t('trust.title')}</h2>
      {questions.map((question) => (
        <details key={question}>
          <summary>{t(`trust.${question}`)}</summary>
          <p>{t(`trust.${question}.answer`)}</p>
        </details>
      ))}
      <p>
        <Link href="/trust">{t('trust.more')}</Link>
      </p>
    </section>
  );
}
