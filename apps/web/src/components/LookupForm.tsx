import { useWords } from '../page/PageContext.tsx';
import { LineForm } from './LineForm.tsx';

/** The box that takes a domain. */
export function LookupForm({ value = '', problem }: { value?: string; problem?: string | undefined }) {
  const { t } = useWords();
  return (
    <LineForm
      action="/lookup"
      name="domain"
      inputMode="url"
      maxLength={300}
      label={t('home.lookup.label')}
      button={t('home.lookup.button')}
      value={value}
      hint={t('lookup.hint')}
      problem={problem}
    />
  );
}
