import { useWords } from '../../page/PageContext.tsx';
import { ActionForm } from './ActionForm.tsx';
import type { ControlProps } from './Controls.tsx';

export function DeleteBox({ page: { domain }, csrf }: ControlProps) {
  const { t } = useWords();
  return (
    <section aria-labelledby="delete">
      <h2 id="delete">{t('operate.delete')}</h2>
      <p>{t('operate.delete.more')}</p>
      <ActionForm domain={domain} csrf={csrf} action="delete">
        <label className="field">
          <span>{t('operate.delete.confirm', { domain })}</span>
          <input name="confirm" type="text" autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={300} />
        </label>
        <button type="submit">{t('operate.delete.button')}</button>
      </ActionForm>
    </section>
  );
}
