import type { ProviderRow } from '@signpost/contracts';
import { Arm } from '../components/Arm.tsx';
import { Link } from '../components/Link.tsx';
import { LookupForm } from '../components/LookupForm.tsx';
import { PageHead } from '../components/PageHead.tsx';
import { useWords } from '../page/PageContext.tsx';
import { Doors } from './home/Doors.tsx';
import { LatestTests } from './home/LatestTests.tsx';
import { Numbers } from './home/Numbers.tsx';
import { Reading } from './home/Reading.tsx';
import { SiteData } from './home/SiteData.tsx';

export function HomeView({ latest }: { latest: ProviderRow[] }) {
  const { t } = useWords();
  return (
    <div className="home">
      <PageHead title={t('home.title')} description={t('home.what-we-do')} feed="/api/v1/events.atom" />
      <section className="home-intro">
        <h1>{t('home.heading')}</h1>
        <p className="lead">{t('home.what-is-xmpp')}</p>
        <p className="lead">{t('home.what-we-do')}</p>
        <p>
          <Arm href="/start">{t('home.find')}</Arm>
        </p>
        <LookupForm />
        <p>
          {t('home.or')} <Link href="/providers">{t('home.directory')}</Link>
        </p>
      </section>
      <LatestTests rows={latest} />
      <Numbers />
      <Doors />
      <Reading />
      <SiteData />
    </div>
  );
}
