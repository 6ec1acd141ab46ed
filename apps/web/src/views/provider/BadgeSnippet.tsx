import type { Assessment } from '@signpost/contracts';
import { Link } from '../../components/Link.tsx';
import { usePage } from '../../page/PageContext.tsx';

/** The badge as it looks now, and the lines that show it elsewhere. */
export function BadgeSnippet({ assessment: { domain, grades } }: { assessment: Assessment }) {
  const { words, siteOrigin } = usePage();
  const { t } = words;
  const path = `/badge/${encodeURIComponent(domain)}.svg`;
  const page = `${siteOrigin}/providers/${encodeURIComponent(domain)}#letter`;
  const alt = t('provider.badge.alt', { domain, c2s: grades.c2s.letter, s2s: grades.s2s.letter });
  return (
    <div className="badge">
      <h3>{t('provider.badge')}</h3>
      <p>
        {/* biome-ignore lint/performance/noImgElement: next/image would add a script and re-encode an SVG */}
        <img src={path} alt={alt} height={20} />
      </p>
      <p className="quiet">
        {t('provider.badge.more')}{' '}
        <Link href={`/operators/badges?domain=${encodeURIComponent(domain)}`}>{t('badges.title')}</Link>
      </p>
      <Snippet
        label={t('provider.badge.html')}
        text={`<a href="${page}"><img src="${siteOrigin}${path}" alt="${alt}" height="20"></a>`}
      />
      <Snippet label={t('provider.badge.markdown')} text={`[![${alt}](${siteOrigin}${path})](${page})`} />
    </div>
  );
}

function Snippet({ label, text }: { label: string; text: string }) {
  return (
    <details className="details">
      <summary>{label}</summary>
      <pre>
        <code>{text}</code>
      </pre>
    </details>
  );
}
