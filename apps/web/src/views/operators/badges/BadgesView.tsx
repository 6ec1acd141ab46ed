import { Link } from '../../../components/Link.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { badgeSnippets, badgeTarget } from '../../../operators/badgeSnippets.ts';
import type { BadgeRequest } from '../../../operators/readBadgeQuery.ts';
import { usePage } from '../../../page/PageContext.tsx';
import { AllBadges } from './AllBadges.tsx';
import { BadgeForm } from './BadgeForm.tsx';
import { BadgePreview } from './BadgePreview.tsx';
import { BadgeSnippets } from './BadgeSnippets.tsx';

export interface BadgesProps {
  request: BadgeRequest;
  /** Whether we know the provider; nothing where nobody asked. */
  known: boolean | null;
}

/** The gallery: choose, look, copy. */
export function BadgesView({ request, known }: BadgesProps) {
  const { words, siteOrigin } = usePage();
  const { t } = words;
  const { choice } = request;
  const alt = t('badges.alt', { domain: choice.domain });
  return (
    <div className="reading-page badges">
      <PageHead title={t('badges.title')} description={t('badges.lead')} canonical="/operators/badges" />
      <h1>{t('badges.title')}</h1>
      <p className="lead">{t('badges.lead')}</p>
      <BadgeForm request={request} />
      {request.typed === '' ? <p className="quiet">{t('badges.example')}</p> : null}
      {known === false ? (
        <Notice title={t('badges.unknown')}>
          <Link href={`/submit?domain=${encodeURIComponent(choice.domain)}`}>{t('badges.test-it')}</Link>
        </Notice>
      ) : null}
      <BadgePreview choice={choice} alt={alt} />
      <BadgeSnippets snippets={badgeSnippets(siteOrigin, choice, alt)} />
      <AllBadges choice={choice} />
      <section aria-labelledby="how">
        <h2 id="how">{t('badges.how')}</h2>
        <p>
          {t('badges.how.where')} <Link href={badgeTarget(choice.domain)}>{t('badges.how.report')}</Link>
        </p>
        <p>
          {t('badges.how.fresh')} {t('badges.how.down')}
        </p>
        <p>{t('badges.how.count')}</p>
        <p>{t('badges.how.private')}</p>
      </section>
    </div>
  );
}
