import type { CheckInfo } from '@signpost/contracts';
import { useWords } from '../page/PageContext.tsx';

export function SpecLinks({ spec }: Pick<CheckInfo, 'spec'>) {
  const { t } = useWords();
  if (spec.length === 0) return null;
  return (
    <p>
      {t('provider.finding.spec')}{' '}
      {spec.map(({ name, url }, index) => (
        <span key={url}>
          {index > 0 ? t('site.list-separator') : ''}
          <a href={url} rel="noreferrer">
            {name}
          </a>
        </span>
      ))}
    </p>
  );
}
