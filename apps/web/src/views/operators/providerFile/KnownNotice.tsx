import { Notice } from '../../../components/Notice.tsx';
import type { KnownFile } from '../../../operators/providerFile/knownFile.ts';
import { useWords } from '../../../page/PageContext.tsx';

/** Where the filled-in facts are from. */
export function KnownNotice({ known: { from, observedAt } }: { known: Pick<KnownFile, 'from' | 'observedAt'> }) {
  const { t } = useWords();
  return <Notice title={t(`provider-file.filled.${from}`, { day: observedAt?.slice(0, 10) ?? '' })} />;
}
