import { ContactOf } from '../../components/ContactOf.tsx';
import { Filled } from '../../components/Filled.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { usePage } from '../../page/PageContext.tsx';

const parts = ['visits', 'limits', 'cookies'] as const;
const given = ['domain', 'report', 'operator'] as const;

/** What the site itself keeps of those who read it. */
export function PrivacyView() {
  const { words, service } = usePage();
  const { t } = words;
  return (
    <div className="reading-page">
      <PageHead title={t('privacy.title')} description={t('privacy.intro')} />
      <h1>{t('privacy.title')}</h1>
      <p className="lead">{t('privacy.intro')}</p>
      {parts.map((part) => (
        <section key={part} aria-labelledby={part}>
          <h2 id={part}>{t(`privacy.${part}`)}</h2>
          <p>{t(`privacy.${part}.more`)}</p>
        </section>
      ))}
      <section aria-labelledby="given">
        <h2 id="given">{t('privacy.given')}</h2>
        <ul>
          {given.map((one) => (
            <li key={one}>{t(`privacy.given.${one}`)}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="others">
        <h2 id="others">{t('privacy.about-others')}</h2>
        <p>{t('privacy.about-others.more')}</p>
      </section>
      <section aria-labelledby="ask">
        <h2 id="ask">{t('privacy.ask')}</h2>
        <p>{service?.contact ? <Filled id="privacy.ask.more" blanks={{ contact: <ContactOf /> }} /> : t('privacy.ask.nobody')}</p>
      </section>
    </div>
  );
}
