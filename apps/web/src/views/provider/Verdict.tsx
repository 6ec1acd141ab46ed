import { type Assessment, type CheckInfo, type Direction, directions, type Message } from '@signpost/contracts';
import { Filled } from '../../components/Filled.tsx';
import { LetterTile } from '../../components/LetterTile.tsx';
import { Said } from '../../components/Said.tsx';
import { useWords } from '../../page/PageContext.tsx';
import { reasonsFor } from './reasonsFor.ts';

interface Props {
  assessment: Assessment;
  checks: ReadonlyMap<string, CheckInfo>;
}

/** The two letters, each with a sentence a newcomer understands and the reason for it. */
export function Verdict({ assessment, checks }: Props) {
  const { t } = useWords();
  return (
    <section className="verdict" aria-labelledby="letter">
      <h2 id="letter">{t('provider.verdict')}</h2>
      {directions.map((direction) => (
        <DirectionVerdict key={direction} direction={direction} assessment={assessment} checks={checks} />
      ))}
    </section>
  );
}

function DirectionVerdict({ direction, assessment, checks }: Props & { direction: Direction }) {
  const words = useWords();
  const { letter, reachability } = assessment.grades[direction];
  const allDown = directions.every((other) => assessment.grades[other].reachability === 'down');
  const reasons = reasonsFor(direction, assessment, checks);
  return (
    <div className="verdict-line">
      <LetterTile letter={letter} direction={direction} size="large" />
      <div>
        <p className="verdict-words">{words.t(`provider.verdict.${direction}.${letter}`)}</p>
        {reachability === 'degraded' || (reachability === 'down' && !allDown) ? (
          <p className="verdict-reach">{words.t(`provider.${reachability}.${direction}`)}</p>
        ) : null}
        {reasons.length === 0 ? null : (
          <p>
            <Filled id="provider.verdict.not-met" blanks={{ checks: <Reasons reasons={reasons} /> }} />
          </p>
        )}
      </div>
    </div>
  );
}

function Reasons({ reasons }: { reasons: readonly Message[] }) {
  const { t } = useWords();
  return reasons.map((reason, index) => (
    <span key={reason.id}>
      {index > 0 ? t('site.list-separator') : ''}
      <Said message={reason} />
    </span>
  ));
}
