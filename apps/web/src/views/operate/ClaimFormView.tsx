import { LocalForm } from '../../components/LocalForm.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { useWords } from '../../page/PageContext.tsx';

export interface ClaimFormProps {
  typed: string;
  /** The id of the text that says why it is no domain. */
  problem: string | null;
}

export function ClaimFormView({ typed, problem }: ClaimFormProps) {
  const { t, say } = useWords();
  return (
    <div className="narrow">
      <PageHead title={t('operate.claim.title')} index={problem === null} />
      <h1>{t('operate.claim.title')}</h1>
      <p className="lead">{t('operate.claim.lead')}</p>
      <LocalForm className="lookup" action="/claim" method="get">
        <label htmlFor="domain">{t('operate.claim.label')}</label>
        <div className="lookup-line">
          <input
            id="domain"
            name="domain"
            type="text"
            inputMode="url"
            autoCapitalize="none"
            spellCheck={false}
            required
            maxLength={300}
            dir="auto"
            defaultValue={typed}
            {...(problem ? { 'aria-invalid': true, 'aria-describedby': 'domain-problem' } : {})}
          />
          <button type="submit">{t('operate.claim.button')}</button>
        </div>
        {problem ? (
          <p id="domain-problem" className="form-problem">
            {say({ id: problem, params: {} })}
          </p>
        ) : null}
      </LocalForm>
    </div>
  );
}
