import { type PolicyDiff, type PolicyFactId, policyFactIds } from '@signpost/contracts';
import { useWords } from '../../../page/PageContext.tsx';
import { factName, factWords } from './factWords.ts';

/** Facts that read otherwise first, then the lines; what is new and what is gone is told apart without colour. */
export function PolicyDiffView({ diff, language }: { diff: PolicyDiff; language: string }) {
  const words = useWords();
  const { t } = words;
  const { factChanges, hunks, compared, addedLines, removedLines } = diff;
  return (
    <>
      {factChanges.length === 0 ? null : (
        <ul className="facts">
          {factChanges.map((change) => (
            <FactChange key={change.fact} change={change} />
          ))}
        </ul>
      )}
      {compared ? null : <p>{t('keeping.changed.too-much')}</p>}
      {compared && addedLines + removedLines === 0 ? <p>{t('keeping.changed.nothing')}</p> : null}
      {hunks.map((hunk, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a difference never move
        <div key={index}>
          {hunk.skippedLines > 0 ? <p className="quiet">{words.count('keeping.changed.skipped', hunk.skippedLines)}</p> : null}
          <Lines lines={hunk.lines} language={language} />
        </div>
      ))}
    </>
  );
}

function FactChange({ change: { fact, before, after } }: { change: PolicyDiff['factChanges'][number] }) {
  const words = useWords();
  const id = policyFactIds.find((known) => known === fact) as PolicyFactId;
  return (
    <li>
      {words.say({
        id: 'policy.changed.fact',
        params: {
          fact: factName(fact, words),
          before: factWords({ fact: id, value: before }, words),
          after: factWords({ fact: id, value: after }, words),
        },
      })}
    </li>
  );
}

function Lines({ lines, language }: { lines: PolicyDiff['hunks'][number]['lines']; language: string }) {
  const { t } = useWords();
  return (
    <div className="diff" lang={language}>
      {lines.map(({ kind, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a difference never move
        <p key={index} className={`diff-line diff-${kind}`} dir="auto">
          {kind === 'same' ? null : <span className="hidden">{t(`keeping.changed.${kind}`)} </span>}
          {kind === 'added' ? <ins>{text}</ins> : kind === 'removed' ? <del>{text}</del> : text}
        </p>
      ))}
    </div>
  );
}
