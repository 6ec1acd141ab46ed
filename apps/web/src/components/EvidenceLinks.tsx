import { useWords } from '../page/PageContext.tsx';
import { Link } from './Link.tsx';

interface Props {
  /** The observations that a fact rests on; nothing is drawn where there are none. */
  ids: readonly (string | undefined)[];
  /** The fact in a few words: links of the same text lead to different places. */
  of: string;
}

/** From a fact to what it rests on, further down the page. */
export function EvidenceLinks({ ids, of }: Props) {
  const { t } = useWords();
  const known = [...new Set(ids.filter((id) => id !== undefined))];
  return known.map((id, index) => (
    <span key={id} className="evidence-link">
      {' '}
      <Link href={`#observation-${id}`}>
        {known.length > 1 ? t('provider.evidence.several', { number: index + 1 }) : t('provider.evidence')}
        <span className="hidden"> {t('provider.evidence.of', { what: of })}</span>
      </Link>
    </span>
  ));
}
