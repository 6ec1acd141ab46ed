import type { ReactNode } from 'react';
import { useWords } from '../../page/PageContext.tsx';
import { numberFormat } from '../../words/formats.ts';

interface Props {
  /** What the rows are. */
  name: string;
  rows: readonly { name: string; label: ReactNode; count: number; share: number }[];
}

/** The figures behind a drawing. */
export function SharesTable({ name, rows }: Props) {
  const { t, locale } = useWords();
  const percent = numberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <details className="fold">
      <summary>{t('statistics.table')}</summary>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{name}</th>
            <th scope="col">{t('statistics.servers')}</th>
            <th scope="col">{t('statistics.share')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name: key, label, count, share }, index) => (
            <tr key={key || `#${index}`}>
              <th scope="row">{label}</th>
              <td>{count}</td>
              <td>{percent.format(share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
