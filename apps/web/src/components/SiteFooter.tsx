import { usePage } from '../page/PageContext.tsx';
import { ContactOf } from './ContactOf.tsx';
import { Filled } from './Filled.tsx';
import { LanguageSwitcher } from './LanguageSwitcher.tsx';
import { Link } from './Link.tsx';
import { NotConfigured } from './NotConfigured.tsx';

export function SiteFooter() {
  const { words, service } = usePage();
  return (
    <footer className="site-footer">
      <LanguageSwitcher />
      <NotConfigured />
      <p>{words.t('site.footer.letter')}</p>
      <p className="footer-line">
        <Link href="/start">{words.t('home.find')}</Link>
        <Link href="/submit">{words.t('submit.title')}</Link>
        <Link href="/apps">{words.t('apps.title')}</Link>
        <Link href="/trust">{words.t('trust.title')}</Link>
        <Link href="/statistics">{words.t('statistics.title')}</Link>
        <Link href="/operators">{words.t('operators.title')}</Link>
        <Link href="/status">{words.t('status.title')}</Link>
        <Link href="/about">{words.t('about.title')}</Link>
        <Link href="/privacy">{words.t('privacy.title')}</Link>
        {service ? <Contact contact={service.contact} /> : null}
        <Link href="/docs">{words.t('site.footer.api')}</Link>
        <Link href="/openapi.json">{words.t('site.footer.openapi')}</Link>
        {service ? (
          <span>{words.t('site.footer.version', { version: service.version, rubric: service.rubricVersion })}</span>
        ) : null}
      </p>
    </footer>
  );
}

function Contact({ contact }: { contact: string | null }) {
  const { t } = usePage().words;
  if (contact === null) return <span>{t('site.footer.no-contact')}</span>;
  return (
    <span>
      <Filled id="site.footer.contact" blanks={{ contact: <ContactOf /> }} />
    </span>
  );
}
