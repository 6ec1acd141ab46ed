import { useWords } from '../../page/PageContext.tsx';
import { ActionForm } from './ActionForm.tsx';
import type { ControlProps } from './Controls.tsx';

/** Gives or takes away the account of the deep test. Neither its name nor its password is ever shown again. */
export function AccountBox({ page, csrf }: ControlProps) {
  const { t } = useWords();
  const { domain, testAccount, keepsAccounts } = page;
  return (
    <section aria-labelledby="account">
      <h2 id="account">{t('operate.account')}</h2>
      <p>{t(keepsAccounts ? 'operate.account.more' : 'operate.account.off')}</p>
      {testAccount === null ? null : (
        <ActionForm domain={domain} csrf={csrf} action="account-remove">
          <p>
            {t('operate.account.given')}{' '}
            {testAccount.refusals === 0 ? null : t('operate.account.refused', { count: testAccount.refusals })}
          </p>
          <button type="submit">{t('operate.account.remove')}</button>
        </ActionForm>
      )}
      {keepsAccounts ? <GiveAccount domain={domain} csrf={csrf} /> : null}
    </section>
  );
}

function GiveAccount({ domain, csrf }: { domain: string; csrf: string }) {
  const { t } = useWords();
  return (
    <ActionForm domain={domain} csrf={csrf} action="account">
      <label className="field">
        <span>{t('operate.account.jid')}</span>
        <input
          name="jid"
          type="text"
          inputMode="email"
          required
          maxLength={400}
          autoComplete="off"
          autoCapitalize="none"
          dir="auto"
        />
      </label>
      <label className="field">
        <span>{t('operate.account.password')}</span>
        <input name="password" type="password" required maxLength={500} autoComplete="off" />
      </label>
      <button type="submit">{t('operate.account.give')}</button>
    </ActionForm>
  );
}
