import { LineForm } from '../../components/LineForm.tsx';
import { Link } from '../../components/Link.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { useWords } from '../../page/PageContext.tsx';

export interface SubmitProps {
  typed: string;
  /** The id of the text that says why it was not taken. */
  problem: string | null;
}

/** One box, one button, and what will happen. */
export function SubmitView({ typed, problem }: SubmitProps) {
  const { t } = useWords();
  return (
    <div className="narrow">
      <PageHead title={t('submit.title')} description={t('submit.lead')} />
      <h1>{t('submit.title')}</h1>
      <p className="lead">{t('submit.lead')}</p>
      <SubmitForm typed={typed} problem={problem} />
      <h2>{t('submit.asks')}</h2>
      <p>{t('submit.asks.more')}</p>
      <h2>{t('submit.list')}</h2>
      <p>{t('submit.list.more')}</p>
      <p>{t('submit.again')}</p>
      <p>
        {t('submit.elsewhere')} <Link href="/operators">{t('submit.claim')}</Link>
      </p>
    </div>
  );
}

function SubmitForm({ typed, problem }: SubmitProps) {
  const { t, say } = useWords();
  return (
    <LineForm
      action="/submit"
      method="post"
      name="domain"
      inputMode="url"
      maxLength={300}
      required
      label={t('submit.label')}
      button={t('submit.button')}
      value={typed}
      hint={t('submit.hint')}
      problem={problem && say({ id: problem, params: {} })}
    />
  );
}
