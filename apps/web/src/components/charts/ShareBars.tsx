import type { ReactNode } from 'react';
import { useWords } from '../../page/PageContext.tsx';
import { numberFormat } from '../../words/formats.ts';

export interface ShareBar {
  key: string;
  label: ReactNode;
  count: number;
  share: number;
}

/** One bar a value. What it shows stands beside it in figures, so that nobody needs the drawing. */
export function ShareBars({ bars }: { bars: readonly ShareBar[] }) {
  const { locale } = useWords();
  const percent = numberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <ul className="shares">
      {bars.map(({ key, label, count, share }) => (
        <li key={key}>
          <span className="share-name">{label}</span>
          <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
            <rect className="share-field" width="100" height="4" />
            <rect className="share-bar" width={(share * 100).toFixed(1)} height="4" />
          </svg>
          <span className="share-figure">
            {percent.format(share)} <span className="quiet">({numberFormat(locale, {}).format(count)})</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
