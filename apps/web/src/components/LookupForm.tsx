import { useWords } from '../page/PageContext.tsx';
import { LocalForm } from './LocalForm.tsx';

/** The box that takes a domain. */
export function LookupForm({ value = '', problem }: { value?: string; problem?: string | undefined }) {
  const { t } = useWords();
  return (
    <LocalForm className="lookup" action="/lookup" method="get">
      <label htmlFor="domain">{t('home.lookup.label')}</label>
      <div className="lookup-line">
        <input
          id="domain"
          name="domain"
          type="text"
          inputMode="url"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={300}
          dir="auto"
          defaultValue={value}
          aria-describedby="domain-hint"
          {...(problem ? { 'aria-invalid': true } : {})}
        />
        <button type="submit">{t('home.lookup.button')}</button>
      </div>
      <p id="domain-hint" className={problem ? 'form-problem' : 'quiet'}>
        {problem ?? t('lookup.hint')}
      </p>
    </LocalForm>
  );
}
