import type { ProviderQuery } from '@signpost/contracts';
import { LocalForm } from '../../components/LocalForm.tsx';
import { useWords } from '../../page/PageContext.tsx';

/** Asks for a provider that the reader misses; the filters go with the question. */
export function WhyForm({ query }: { query: ProviderQuery }) {
  const { t } = useWords();
  const kept = Object.entries(query).filter(([name, value]) => value !== undefined && name !== 'after' && name !== 'limit');
  return (
    <LocalForm className="lookup why" action="/providers" method="get">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={String(value)} />
      ))}
      <label htmlFor="why">{t('why.label')}</label>
      <div className="lookup-line">
        <input
          id="why"
          name="why"
          inputMode="url"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={300}
          required
          aria-describedby="why-hint"
        />
        <button type="submit">{t('why.button')}</button>
      </div>
      <p id="why-hint" className="quiet">
        {t('why.hint')}
      </p>
    </LocalForm>
  );
}
