import { type CheckInfo, serverSoftware } from '@signpost/contracts';
import { useWords } from '../../page/PageContext.tsx';

type Mending = Pick<CheckInfo, 'fix' | 'zone'>;

export const isMendable = ({ fix, zone }: Mending): boolean => zone !== undefined || Object.keys(fix).length > 0;

/** The lines of configuration and of the DNS zone that mend it: a fold for each software, one for DNS. */
export function MendingLines({ check: { fix, zone }, open = false }: { check: Mending; open?: boolean }) {
  const { t } = useWords();
  const folds = serverSoftware.flatMap((software) => {
    const lines = fix[software];
    return lines === undefined ? [] : [{ title: t('provider.mend', { software: t(`software.${software}`) }), lines }];
  });
  if (zone !== undefined) folds.push({ title: t('provider.mend.zone'), lines: zone });
  return folds.map(({ title, lines }) => (
    <details className="details" key={title} open={open}>
      <summary>{title}</summary>
      <pre>
        <code>{lines}</code>
      </pre>
    </details>
  ));
}
