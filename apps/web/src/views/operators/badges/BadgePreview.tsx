import { Link } from '../../../components/Link.tsx';
import { type BadgeChoice, badgeHeights, badgePath, badgeTarget } from '../../../operators/badgeSnippets.ts';
import { useWords } from '../../../page/PageContext.tsx';

/** The badge as it looks now on a light and on a dark page, as a link like everywhere else. */
export function BadgePreview({ choice, alt }: { choice: BadgeChoice; alt: string }) {
  const { t } = useWords();
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">{t('badges.preview')}</h2>
      <div className="badge-panels">
        {(['light', 'dark'] as const).map((ground) => (
          <figure key={ground} className={`badge-panel badge-panel-${ground}`}>
            <Link href={badgeTarget(choice.domain)}>
              <BadgePicture choice={choice.theme === 'auto' ? { ...choice, theme: ground } : choice} alt={alt} />
            </Link>
            <figcaption>{t(`badges.on-${ground}`)}</figcaption>
          </figure>
        ))}
      </div>
    </section>
  );
}

export function BadgePicture({ choice, alt }: { choice: BadgeChoice; alt: string }) {
  // biome-ignore lint/performance/noImgElement: next/image would add a script and re-encode an SVG
  return <img src={badgePath(choice)} alt={alt} height={badgeHeights[choice.size]} />;
}
