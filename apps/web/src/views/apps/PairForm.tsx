import { clients, oldNames } from '../../apps/clients.ts';
import type { AppsQuery } from '../../apps/readAppsQuery.ts';
import { LocalForm } from '../../components/LocalForm.tsx';
import { useWords } from '../../page/PageContext.tsx';

/** Two lists of apps; names from old articles stand apart. */
export function PairForm({ mine, theirs, old }: AppsQuery) {
  const { t } = useWords();
  return (
    <LocalForm className="pair-form" action="/apps" method="get">
      <AppSelect name="mine" label={t('pair.mine')} value={mine?.id ?? old[0]?.id} />
      <AppSelect name="theirs" label={t('pair.theirs')} value={theirs?.id ?? (mine === null ? old[1]?.id : old[0]?.id)} />
      <button type="submit">{t('pair.show')}</button>
    </LocalForm>
  );
}

function AppSelect({ name, label, value }: { name: string; label: string; value: string | undefined }) {
  const { t } = useWords();
  return (
    <label className="field">
      <span>{label}</span>
      <select name={name} defaultValue={value ?? ''}>
        <option value="">{t('pair.pick')}</option>
        {clients.map(({ id, name: app }) => (
          <option key={id} value={id}>
            {app}
          </option>
        ))}
        <optgroup label={t('pair.old')}>
          {oldNames.map(({ id, name: app }) => (
            <option key={id} value={id}>
              {app}
            </option>
          ))}
        </optgroup>
      </select>
    </label>
  );
}
