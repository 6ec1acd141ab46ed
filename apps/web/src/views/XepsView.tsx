import type { XepInfo } from '@signpost/contracts';
import { PageHead } from '../components/PageHead.tsx';
import { Said } from '../components/Said.tsx';
import { directoryHref } from '../directory/directoryHref.ts';
import { useWords } from '../page/PageContext.tsx';
import { capabilityName } from '../words/capabilityName.ts';

/** What each extension does for people, and how far we can see it. */
export function XepsView({ xeps }: { xeps: XepInfo[] }) {
  const { t } = useWords();
  return (
    <div className="reading-page">
      <PageHead title={t('xeps.title')} description={t('xeps.intro')} />
      <h1>{t('xeps.title')}</h1>
      <p className="lead">{t('xeps.intro')}</p>
      {xeps.length === 0 ? <p>{t('xeps.none')}</p> : null}
      <ul className="check-list">
        {xeps.map((xep) => (
          <XepItem key={xep.id} xep={xep} />
        ))}
      </ul>
    </div>
  );
}

function XepItem({ xep }: { xep: XepInfo }) {
  const words = useWords();
  const { t } = words;
  const places = xep.authoritative.map((code) => t(`vantage.${code}`)).join(t('site.list-separator'));
  return (
    <li id={xep.id}>
      <h2 className="item-title">{capabilityName(xep.id, words, [xep])}</h2>
      <p>
        <Said message={xep.benefit} />
      </p>
      <p className="quiet">
        <a href={xep.url} rel="noreferrer">
          {xep.number === null ? xep.title : `${t('xeps.number', { number: String(xep.number).padStart(4, '0') })} ${xep.title}`}
        </a>
        {' · '}
        {t('xeps.status', { status: xep.status })}
        {' · '}
        {xep.needsAccount ? t('xeps.needs-account') : t('xeps.seen-at', { places })}
        {' · '}
        <a href={directoryHref({ capability: xep.id })}>{t('xeps.who-has-it')}</a>
      </p>
    </li>
  );
}
