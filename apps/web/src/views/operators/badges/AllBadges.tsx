import type { BadgeChoice } from '../../../operators/badgeSnippets.ts';
import { badgeChoices } from '../../../operators/readBadgeQuery.ts';
import { useWords } from '../../../page/PageContext.tsx';
import { BadgePicture } from './BadgePreview.tsx';

/** Every kind in every size, to compare. */
export function AllBadges({ choice }: { choice: BadgeChoice }) {
  const { t } = useWords();
  return (
    <section aria-labelledby="all">
      <h2 id="all">{t('badges.all')}</h2>
      <dl className="badge-list">
        {badgeChoices.variant.map((variant) => (
          <div key={variant}>
            <dt>{t(`badges.variant.${variant}`)}</dt>
            <dd>
              {badgeChoices.size.map((size) => (
                <BadgePicture key={size} choice={{ ...choice, variant, size }} alt={t(`badges.size.${size}`)} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
