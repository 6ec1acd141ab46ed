import type { CheckInfo } from '@signpost/contracts';
import { useWords } from '../page/PageContext.tsx';
import { Link } from './Link.tsx';

export function SpecLinks({ spec }: Pick<CheckInfo, 'spec'>) {
  const { t } = useWords();
  if (spec.length === 0) return null;
  return (
    <p>
      {t('provider.finding.spec')}{' '}
      {spec.map(({ name, url }, index) => (
        <span key={url}>
          {index > 0 ? t('site.list-separator') : ''}
          <Link href={url} rel="noreferrer">
            {name}
          </Link>
        </span>
      ))}
    </p>
  );
}
