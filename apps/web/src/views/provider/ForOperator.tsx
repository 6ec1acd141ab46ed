import { type Assessment, type CheckInfo, directions, type Grade } from '@signpost/contracts';
import { useWords } from '../../page/PageContext.tsx';
import { BadgeSnippet } from './BadgeSnippet.tsx';
import { ComingRules } from './ComingRules.tsx';
import { StepChecks } from './StepChecks.tsx';

interface Props {
  assessment: Assessment;
  checks: ReadonlyMap<string, CheckInfo>;
}

/** What to mend for the next letter, and the badge. */
export function ForOperator({ assessment, checks }: Props) {
  const { t } = useWords();
  const steps = directions.map((direction) => assessment.grades[direction]).filter(({ nextStep }) => nextStep !== null);
  const best = directions.every((direction) => assessment.grades[direction].letter === 'A+');
  return (
    <section aria-labelledby="operator" className="operator">
      <h2 id="operator">{t('provider.operator')}</h2>
      {steps.length === 0 ? <p>{t(best ? 'provider.operator.done' : 'provider.operator.waiting')}</p> : null}
      {steps.map((grade) => (
        <NextStep key={grade.direction} grade={grade} checks={checks} />
      ))}
      {assessment.coming ? <ComingRules coming={assessment.coming} checks={checks} level={3} /> : null}
      <BadgeSnippet assessment={assessment} />
    </section>
  );
}

function NextStep({ grade: { direction, nextStep }, checks }: { grade: Grade; checks: Props['checks'] }) {
  const { t } = useWords();
  if (nextStep === null) return null;
  return (
    <div>
      <p>
        {t(`provider.operator.next.${direction}`)} {t('provider.operator.next', { letter: nextStep.letter })}
      </p>
      <StepChecks ids={nextStep.checks} checks={checks} />
    </div>
  );
}
