import type { XepInfo } from '@signpost/contracts';
import { PageHead } from '../components/PageHead.tsx';
import { useWords } from '../page/PageContext.tsx';
import { groupXeps } from './xeps/groupXeps.ts';
import { XepItem } from './xeps/XepItem.tsx';

/** What each extension does for people, and how far we can see it. */
export function XepsView({ xeps }: { xeps: XepInfo[] }) {
  const { t, say } = useWords();
  return (
    <div className="reading-page catalogue">
      <PageHead title={t('xeps.title')} description={t('xeps.intro')} />
      <h1>{t('xeps.title')}</h1>
      <p className="lead">{t('xeps.intro')}</p>
      {xeps.length === 0 ? <p>{t('xeps.none')}</p> : null}
      {groupXeps(xeps).map(({ noticedBy, members }) => (
        <section key={noticedBy?.id ?? ''}>
          <h2>{noticedBy ? t('xeps.group.for', { who: say(noticedBy) }) : t('xeps.group.rest')}</h2>
          <ul className="check-list">
            {members.map((xep) => (
              <XepItem key={xep.id} xep={xep} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
