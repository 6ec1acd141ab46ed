import { useWords } from '../../page/PageContext.tsx';
import type { ControlProps } from './Controls.tsx';

/** The findings of the latest test, the worst first. */
export function FindingSelect({ page: { findings }, checks }: Pick<ControlProps, 'page' | 'checks'>) {
  const { t, say } = useWords();
  const titles = new Map(checks.map(({ id, title }) => [id, say(title)]));
  return (
    <label className="field">
      <span>{t('operate.tests.finding')}</span>
      <select name="finding" required>
        {findings.map(({ check, direction, outcome }) => (
          <option key={`${check} ${direction}`} value={direction === null ? check : `${check} ${direction}`}>
            {`${t(`direction.${direction ?? 'none'}`)}: ${titles.get(check) ?? check} (${say({ id: `provider.outcome.${outcome}`, params: {} })})`}
          </option>
        ))}
      </select>
    </label>
  );
}
