import type { ProviderQuery } from '@signpost/contracts';
import { LineForm } from '../../components/LineForm.tsx';
import { useWords } from '../../page/PageContext.tsx';

/** Asks for a provider that the reader misses; the filters go with the question. */
export function WhyForm({ query }: { query: ProviderQuery }) {
  const { t } = useWords();
  const kept = Object.entries(query).filter(([name, value]) => value !== undefined && name !== 'after' && name !== 'limit');
  return (
    <LineForm
      className="lookup why"
      action="/providers"
      name="why"
      inputMode="url"
      maxLength={300}
      required
      label={t('why.label')}
      button={t('why.button')}
      hint={t('why.hint')}
    >
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={String(value)} />
      ))}
    </LineForm>
  );
}
