import { type SnippetKind, snippetKinds } from '../../../operators/badgeSnippets.ts';
import { useWords } from '../../../page/PageContext.tsx';

/** The lines to copy, each in a box that one tap selects. */
export function BadgeSnippets({ snippets }: { snippets: Record<SnippetKind, string> }) {
  const { t } = useWords();
  return (
    <section aria-labelledby="snippets">
      <h2 id="snippets">{t('badges.snippets')}</h2>
      {snippetKinds.map((kind) => (
        <div key={kind} className="snippet">
          <h3 id={`snippet-${kind}`}>{t(`badges.snippet.${kind}`)}</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll, by keyboard too */}
          <pre tabIndex={0} role="region" aria-labelledby={`snippet-${kind}`}>
            <code>{snippets[kind]}</code>
          </pre>
        </div>
      ))}
    </section>
  );
}
