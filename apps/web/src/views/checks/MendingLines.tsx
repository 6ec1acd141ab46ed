import { type CheckInfo, serverSoftware } from '@signpost/contracts';
import { useWords } from '../../page/PageContext.tsx';

/** The configuration lines that mend it, a fold for each software. */
export function MendingLines({ fix, open = false }: Pick<CheckInfo, 'fix'> & { open?: boolean }) {
  const { t } = useWords();
  return serverSoftware.map((software) => {
    const lines = fix[software];
    return lines === undefined ? null : (
      <details className="details" key={software} open={open}>
        <summary>{t('provider.mend', { software: t(`software.${software}`) })}</summary>
        <pre>
          <code>{lines}</code>
        </pre>
      </details>
    );
  });
}
