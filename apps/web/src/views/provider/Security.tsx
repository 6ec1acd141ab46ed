import { type Assessment, type CheckInfo, type Direction, directions, type FindingAnswer } from '@signpost/contracts';
import { LetterTile } from '../../components/LetterTile.tsx';
import { useWords } from '../../page/PageContext.tsx';
import { FindingGroup } from './FindingGroup.tsx';
import { Targets } from './Targets.tsx';

interface Props {
  assessment: Assessment;
  checks: ReadonlyMap<string, CheckInfo>;
  /** What the operator says to findings. */
  answers?: readonly FindingAnswer[];
}

/** Every check that was made, by direction: faults open, what is in order folded away. */
export function Security({ assessment, checks, answers = [] }: Props) {
  const { t } = useWords();
  return (
    <section aria-labelledby="security">
      <h2 id="security">{t('provider.security')}</h2>
      {directions.map((direction) => (
        <DirectionSecurity key={direction} direction={direction} assessment={assessment} checks={checks} answers={answers} />
      ))}
      <General assessment={assessment} checks={checks} answers={answers} />
    </section>
  );
}

function DirectionSecurity({ direction, assessment, checks, answers = [] }: Props & { direction: Direction }) {
  const { t } = useWords();
  const grade = assessment.grades[direction];
  const findings = assessment.findings.filter((finding) => finding.direction === direction);
  return (
    <section className="direction" aria-labelledby={`security-${direction}`}>
      <h3 id={`security-${direction}`}>
        <LetterTile letter={grade.letter} direction={direction} silent />
        <span>
          {t(`direction.${direction}`)} <span className="quiet field-word">{t(`direction.${direction}.field`)}</span>
        </span>
      </h3>
      {findings.length === 0 ? <p className="quiet">{t('provider.security.none')}</p> : null}
      <FindingGroup findings={findings} checks={checks} answers={answers} />
      <Targets grade={grade} />
    </section>
  );
}

function General({ assessment, checks, answers = [] }: Props) {
  const { t } = useWords();
  const findings = assessment.findings.filter(({ direction }) => direction === null);
  if (findings.length === 0) return null;
  return (
    <section className="direction" aria-labelledby="security-none">
      <h3 id="security-none">{t('direction.none')}</h3>
      <FindingGroup findings={findings} checks={checks} answers={answers} />
    </section>
  );
}
