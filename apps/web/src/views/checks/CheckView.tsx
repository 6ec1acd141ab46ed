import type { CheckInfo } from '@signpost/contracts';
import type { ReactNode } from 'react';
import { BackLink } from '../../components/BackLink.tsx';
import { Link } from '../../components/Link.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { Said } from '../../components/Said.tsx';
import { useWords } from '../../page/PageContext.tsx';
import { isMendable, MendingLines } from './MendingLines.tsx';

/** All there is to say of one check. */
export function CheckView({ check }: { check: CheckInfo }) {
  const words = useWords();
  const { t } = words;
  return (
    <div className="reading-page parts">
      <PageHead title={t('check.page.title', { title: words.say(check.title) })} description={words.say(check.plain)} />
      <BackLink href="/checks">{t('check.page.back')}</BackLink>
      <h1>
        <Said message={check.title} />
      </h1>
      <Part title={t('check.page.why')}>
        <p>
          <Said message={check.plain} />
        </p>
      </Part>
      <Part title={t('check.page.applies')}>
        <p>{check.directions.map((direction) => t(`direction.${direction}`)).join(t('site.list-separator'))}</p>
      </Part>
      <Part title={t('check.page.effect')}>
        <p>
          {check.caps.length > 0
            ? t('checks.limits', { letters: check.caps.join(t('site.list-separator')) })
            : t('checks.no-limit')}
        </p>
      </Part>
      <Part title={t('check.page.technical')}>
        <p>
          <Said message={check.technical} />
        </p>
      </Part>
      <Part title={t('check.page.spec')}>
        <ul>
          {check.spec.map(({ name, url }) => (
            <li key={url}>
              <Link href={url} rel="noreferrer">
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t('check.page.mend')}>
        {isMendable(check) ? <MendingLines check={check} open /> : <p>{t('check.page.mend.none')}</p>}
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
