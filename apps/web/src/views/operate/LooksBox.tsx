import { useWords } from '../../page/PageContext.tsx';
import { ActionForm } from './ActionForm.tsx';
import type { ControlProps } from './Controls.tsx';

/** How often we look whether apps can connect. */
export function LooksBox({ page: { domain, looksOften, optOuts }, csrf }: Pick<ControlProps, 'page' | 'csrf'>) {
  const { t } = useWords();
  const none = optOuts.includes('active');
  return (
    <section aria-labelledby="looks">
      <h2 id="looks">{t('operate.looks')}</h2>
      <p>{t(none ? 'operate.looks.not' : looksOften ? 'operate.looks.often' : 'operate.looks.hourly')}</p>
      {none ? null : (
        <ActionForm domain={domain} csrf={csrf} action="looks">
          <button type="submit" name="often" value={looksOften ? 'no' : 'yes'}>
            {t(looksOften ? 'operate.looks.ask-hourly' : 'operate.looks.ask-often')}
          </button>
          <p className="quiet">{t('operate.looks.more')}</p>
        </ActionForm>
      )}
    </section>
  );
}
