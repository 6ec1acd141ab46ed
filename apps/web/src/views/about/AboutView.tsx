import { ContactOf } from '../../components/ContactOf.tsx';
import { Filled } from '../../components/Filled.tsx';
import { Link } from '../../components/Link.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { usePage } from '../../page/PageContext.tsx';

const asks = ['run', 'liveness', 'rooms', 'policies', 'sweep', 'login'] as const;

/** Who we are and what we ask of servers. */
export function AboutView() {
  const { words, service } = usePage();
  const { t } = words;
  return (
    <div className="reading-page">
      <PageHead title={t('about.title')} description={t('about.intro')} />
      <h1>{t('about.title')}</h1>
      <p className="lead">{t('about.intro')}</p>
      <section aria-labelledby="who">
        <h2 id="who">{t('about.who')}</h2>
        <p>{service?.contact ? <Filled id="about.who.contact" blanks={{ contact: <ContactOf /> }} /> : t('about.who.nobody')}</p>
        <p>{t('about.who.free')}</p>
      </section>
      <section aria-labelledby="asks">
        <h2 id="asks">{t('about.asks')}</h2>
        <ul>
          {asks.map((one) => (
            <li key={one}>{t(`about.asks.${one}`)}</li>
          ))}
        </ul>
        <p>{t('about.gently')}</p>
      </section>
      <section aria-labelledby="known">
        <h2 id="known">{t('about.known')}</h2>
        <p>{t('about.known.more')}</p>
      </section>
      <section aria-labelledby="declared">
        <h2 id="declared">{t('about.declared')}</h2>
        <p>{t('about.declared.more')}</p>
        <p>
          <Link href="/checks">{t('site.nav.checks')}</Link>
        </p>
      </section>
      <section aria-labelledby="out">
        <h2 id="out">{t('about.out')}</h2>
        <p>{t('about.out.more')}</p>
        <p>
          <Link href="/operators">{t('operators.title')}</Link>
          {t('site.list-separator')}
          <Link href="/privacy">{t('privacy.title')}</Link>
        </p>
      </section>
    </div>
  );
}
