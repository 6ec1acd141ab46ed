import { LineForm } from '../../components/LineForm.tsx';
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
      <LineForm
        action="/claim"
        name="domain"
        inputMode="url"
        maxLength={300}
        required
        label={t('operate.claim.label')}
        button={t('operate.claim.button')}
        value={typed}
        problem={problem && say({ id: problem, params: {} })}
      />
    </div>
  );
}
