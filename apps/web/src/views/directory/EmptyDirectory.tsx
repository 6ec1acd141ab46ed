import { Link } from '../../components/Link.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useWords } from '../../page/PageContext.tsx';

/** Nothing to show, and why. */
export function EmptyDirectory({ filtered }: { filtered: boolean }) {
  const { t } = useWords();
  return filtered ? (
    <Notice title={t('directory.empty.filtered')}>
      <p>{t('directory.empty.filtered.hint')}</p>
      <p>
        <Link href="/providers">{t('directory.clear')}</Link>
      </p>
    </Notice>
  ) : (
    <Notice title={t('directory.empty')}>
      <p>{t('directory.empty.hint')}</p>
    </Notice>
  );
}
