import { CopyBox } from '../../../components/CopyBox.tsx';
import { type SnippetKind, snippetKinds } from '../../../operators/badgeSnippets.ts';
import { useWords } from '../../../page/PageContext.tsx';

/** The lines to copy, each in a box that one tap selects. */
export function BadgeSnippets({ snippets }: { snippets: Record<SnippetKind, string> }) {
  const { t } = useWords();
  return (
    <section aria-labelledby="snippets">
      <h2 id="snippets">{t('badges.snippets')}</h2>
      {snippetKinds.map((kind) => (
        <div key={kind}>
          <h3>{t(`badges.snippet.${kind}`)}</h3>
          <CopyBox text={snippets[kind]} />
        </div>
      ))}
    </section>
  );
}
