import type { ReactNode } from 'react';
import { useWords } from '../page/PageContext.tsx';
import { LabBanner } from './LabBanner.tsx';
import { Link } from './Link.tsx';
import { SiteFooter } from './SiteFooter.tsx';
import { SiteHeader } from './SiteHeader.tsx';

export function Layout({ children }: { children: ReactNode }) {
  const { t } = useWords();
  return (
    <>
      <Link className="skip" href="#content">
        {t('site.skip')}
      </Link>
      <LabBanner />
      <SiteHeader />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter />
    </>
  );
}
