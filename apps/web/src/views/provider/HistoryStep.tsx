import type { Change, HistoryItem } from '@signpost/contracts';
import { Ago } from '../../components/Ago.tsx';
import { LetterTile } from '../../components/LetterTile.tsx';
import { useWords } from '../../page/PageContext.tsx';
import { ChangeLine, type CheckNames } from './ChangeLine.tsx';

interface Props {
  item: HistoryItem;
  checks: CheckNames;
  first: boolean;
}

/** One step: both letters, since when, and what changed, by whose doing. */
export function HistoryStep({ item: { since, c2s, s2s, changes }, checks, first }: Props) {
  const { t } = useWords();
  const of = (cause: Change['cause']) => changes.filter((change) => change.cause === cause);
  const byRules = of('rubric');
  return (
    <li>
      <p className="history-head">
        <LetterTile letter={c2s.letter} direction="c2s" />
        <LetterTile letter={s2s.letter} direction="s2s" />
        <Ago at={since} />
      </p>
      {changes.length === 0 ? <p className="quiet">{t(first ? 'history.first' : 'history.same')}</p> : null}
      <Changes changes={of('provider')} checks={checks} />
      {byRules.length > 0 ? (
        <p>
          <span className="tag">{t('history.rules')}</span> <span className="quiet">{t('history.rules.more')}</span>
        </p>
      ) : null}
      <Changes changes={byRules} checks={checks} />
      {of('unknown').length > 0 ? <p className="quiet">{t('history.seen')}</p> : null}
      <Changes changes={of('unknown')} checks={checks} />
    </li>
  );
}

const shown = 6;

function Changes({ changes, checks }: { changes: Change[]; checks: CheckNames }) {
  const { count } = useWords();
  const rest = changes.slice(shown);
  return (
    <>
      <Lines changes={changes.slice(0, shown)} checks={checks} />
      {rest.length > 0 ? (
        <details className="details">
          <summary>{count('history.more', rest.length)}</summary>
          <Lines changes={rest} checks={checks} />
        </details>
      ) : null}
    </>
  );
}

function Lines({ changes, checks }: { changes: Change[]; checks: CheckNames }) {
  if (changes.length === 0) return null;
  return (
    <ul className="history-changes">
      {changes.map((change) => (
        <li key={JSON.stringify(change)}>
          <ChangeLine change={change} checks={checks} />
        </li>
      ))}
    </ul>
  );
}
