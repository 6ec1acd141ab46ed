import type { HistoryItem } from '@signpost/contracts';
import { DayName } from '../../components/charts/DayName.tsx';
import { Filled } from '../../components/Filled.tsx';
import { usePage, useWords } from '../../page/PageContext.tsx';
import { type FeatureLine, featureTimeline, stretchesOf } from '../../provider/featureTimeline.ts';
import { capabilityName } from '../../words/capabilityName.ts';
import { dateFormat } from '../../words/formats.ts';

const [width, height] = [600, 16];
/** Where a bar begins and how high it is, by its answer. */
const shapes = { yes: [0, 16], claimed: [8, 8], no: [14, 2], unknown: [0.5, 15] } as const;

/** How features came and went: a line for each that changed, and the changes as a table. */
export function FeatureTimeline({ items }: { items: readonly HistoryItem[] }) {
  const { words, now } = usePage();
  const { t } = words;
  const lines = featureTimeline(items);
  const oldest = items.at(-1)?.since;
  if (lines.length === 0 || oldest === undefined) return null;
  return (
    <>
      <h3>{t('timeline.heading')}</h3>
      <ul className="timeline">
        {lines.map((line) => (
          <li key={line.id}>
            <span>{capabilityName(line.id, words)}</span>
            <Bars line={line} from={Date.parse(oldest)} until={now} />
          </li>
        ))}
      </ul>
      <p className="quiet">
        <Filled id="timeline.how" blanks={{ from: <DayName day={oldest.slice(0, 10)} /> }} />
      </p>
      <ChangesTable lines={lines} />
    </>
  );
}

function Bars({ line, from, until }: { line: FeatureLine; from: number; until: number }) {
  const words = useWords();
  const { t } = words;
  const stretches = stretchesOf(line, from, until);
  const day = dateFormat(words.locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const states = stretches.map(({ answer, begin }) =>
    t('timeline.state', { answer: t(`answer.${answer}`), date: day.format(from + begin * (until - from)) }),
  );
  const label = t('timeline.label', { feature: capabilityName(line.id, words), states: states.join(t('site.list-separator')) });
  return (
    <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img" aria-label={label}>
      {stretches.map(({ answer, begin, end }) => {
        const [top, tall] = shapes[answer];
        return (
          <rect
            key={begin}
            className={`timeline-${answer}`}
            x={(begin * width).toFixed(1)}
            y={top}
            width={Math.max(1, (end - begin) * width - 1).toFixed(1)}
            height={tall}
          />
        );
      })}
    </svg>
  );
}

function ChangesTable({ lines }: { lines: readonly FeatureLine[] }) {
  const words = useWords();
  const { t } = words;
  const changes = lines
    .flatMap(({ id, changes: all }) => all.map((change) => ({ id, ...change })))
    .sort((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <details className="fold">
      <summary>{t('timeline.table')}</summary>
      <table className="figures">
        <thead>
          <tr>
            {(['day', 'feature', 'from', 'to'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`timeline.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changes.map(({ id, at, from, to }) => (
            <tr key={`${id} ${at}`}>
              <td>
                <DayName day={at.slice(0, 10)} />
              </td>
              <th scope="row">{capabilityName(id, words)}</th>
              <td>{t(`answer.${from}`)}</td>
              <td>{t(`answer.${to}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
