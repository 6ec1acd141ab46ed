import type { Assessment, CheckInfo } from '@signpost/contracts';
import { LocalForm } from '../../components/LocalForm.tsx';
import { useWords } from '../../page/PageContext.tsx';

/** Anybody may doubt a finding: a test is run, and its raw answers are shown beside what it found. */
export function DisputeForm({ assessment, checks }: { assessment: Assessment; checks: CheckInfo[] }) {
  const { t, say } = useWords();
  const titles = new Map(checks.map(({ id, title }) => [id, say(title)]));
  const doubtful = assessment.findings.filter(({ outcome }) => outcome === 'fail' || outcome === 'warn');
  const options = new Map(doubtful.map(({ check, direction }) => [`${check} ${direction ?? ''}`.trim(), { check, direction }]));
  if (options.size === 0) return null;
  return (
    <section aria-labelledby="dispute">
      <h2 id="dispute">{t('operate.dispute')}</h2>
      <p>{t('operate.dispute.more')}</p>
      <LocalForm className="act" action="/submit" method="post">
        <input type="hidden" name="domain" value={assessment.domain} />
        <label className="field">
          <span>{t('operate.tests.finding')}</span>
          <select name="finding">
            {[...options].map(([value, { check, direction }]) => (
              <option key={value} value={value}>
                {`${t(`direction.${direction ?? 'none'}`)}: ${titles.get(check) ?? check}`}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">{t('operate.dispute.button')}</button>
      </LocalForm>
    </section>
  );
}
