import { type CheckInfo, type Coming, type ComingFinding, type Direction, directions } from '@signpost/contracts';
import { Filled } from '../../components/Filled.tsx';
import { Link } from '../../components/Link.tsx';
import { Said } from '../../components/Said.tsx';
import { useWords } from '../../page/PageContext.tsx';
import { dateFormat } from '../../words/formats.ts';
import { isMendable, MendingLines } from '../checks/MendingLines.tsx';
import { StepChecks } from './StepChecks.tsx';

interface Props {
  coming: Coming;
  checks: ReadonlyMap<string, CheckInfo>;
  /** Of its title among those of the page. */
  level: 2 | 3;
}

/** What an announced rubric will make of the letters: from when on, why, and the lines that keep them. */
export function ComingRules({ coming, checks, level }: Props) {
  const { t, locale } = useWords();
  const [Title, Subtitle] = level === 2 ? (['h2', 'h3'] as const) : (['h3', 'h4'] as const);
  const { effectiveFrom, findings } = coming;
  const moved = directions.filter((direction) => coming[direction].letter !== coming[direction].letterNow);
  const date = dateFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(effectiveFrom));
  return (
    <section aria-labelledby="coming" className="coming">
      <Title id="coming">
        <Filled id="coming.title" blanks={{ date: <time dateTime={effectiveFrom}>{date}</time> }} />
      </Title>
      {moved.length === 0 ? <p>{t('coming.same')}</p> : null}
      {moved.map((direction) => (
        <p key={direction}>
          <strong>{t(`coming.letter.${direction}`, { from: coming[direction].letterNow, to: coming[direction].letter })}</strong>
        </p>
      ))}
      {findings.length === 0 ? null : <Subtitle>{t('coming.because')}</Subtitle>}
      <ul>
        {findings.map((finding) => (
          <Moved
            key={`${finding.check} ${finding.direction} ${JSON.stringify(finding.seen)}`}
            finding={finding}
            checks={checks}
          />
        ))}
      </ul>
      {moved.map((direction) => (
        <WayUp key={direction} direction={direction} coming={coming} checks={checks} />
      ))}
    </section>
  );
}

function Moved({ finding, checks }: { finding: ComingFinding } & Pick<Props, 'checks'>) {
  const { t } = useWords();
  const { check, direction, cap, capNow, seen, outcome } = finding;
  const info = checks.get(check);
  const id = cap === undefined ? 'coming.cap.gone' : capNow === undefined ? 'coming.cap.new' : 'coming.cap';
  return (
    <li>
      <Link href={`/checks/${encodeURIComponent(check)}`}>{info ? <Said message={info.title} /> : check}</Link>{' '}
      <span className="quiet">
        ({t(`direction.${direction ?? 'none'}`)}) {t(id, { from: capNow ?? '', to: cap ?? '' })}
      </span>
      <br />
      <Said message={seen} />
      {info && outcome === 'fail' && cap !== undefined && isMendable(info) ? <MendingLines check={info} /> : null}
    </li>
  );
}

/** The smallest step to a better letter, as the new rules have it. */
function WayUp({ direction, coming, checks }: Omit<Props, 'level'> & { direction: Direction }) {
  const { t } = useWords();
  const step = coming[direction].nextStep;
  if (step === null) return null;
  return (
    <>
      <p>{t(`coming.next.${direction}`, { letter: step.letter })}</p>
      <StepChecks ids={step.checks} checks={checks} />
    </>
  );
}
