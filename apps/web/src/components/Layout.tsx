import { isEnglishOnly } from '@signpost/contracts';
import type { ReactNode } from 'react';
import { usePage } from '../page/PageContext.tsx';
import { LabBanner } from './LabBanner.tsx';
import { Link } from './Link.tsx';
import { SiteFooter } from './SiteFooter.tsx';
import { SiteHeader } from './SiteHeader.tsx';

export function Layout({ children }: { children: ReactNode }) {
  const { words, path } = usePage();
  const foreign = words.locale !== 'en' && isEnglishOnly(path);
  return (
    <>
      <Link className="skip" href="#content">
        {words.t('site.skip')}
      </Link>
      <LabBanner />
      <SiteHeader />
      <main id="content" tabIndex={-1} {...(foreign ? { lang: 'en' } : {})}>
        {children}
      </main>
      <SiteFooter />
    </>
  );
}
