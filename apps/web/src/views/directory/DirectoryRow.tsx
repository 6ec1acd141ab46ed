import type { ProviderRow } from '@signpost/contracts';
import { Ago } from '../../components/Ago.tsx';
import { AnswerMark } from '../../components/AnswerMark.tsx';
import { DomainName } from '../../components/DomainName.tsx';
import { LetterTile } from '../../components/LetterTile.tsx';
import { Link } from '../../components/Link.tsx';
import { Remote } from '../../components/Remote.tsx';
import { tableRoles } from '../../components/tableRoles.ts';
import { useWords } from '../../page/PageContext.tsx';
import { formatMeasure } from '../../words/formatMeasure.ts';
import { numberFormat } from '../../words/formats.ts';
import { signUpId } from '../../words/signUpId.ts';
import { DeclaredLine } from './DeclaredLine.tsx';

interface Props {
  row: ProviderRow;
  columns: { id: string; name: string }[];
}

export function DirectoryRow({ row, columns }: Props) {
  const { t } = useWords();
  return (
    <tr {...tableRoles.row}>
      <td {...tableRoles.cell} className="cell-pick">
        <label>
          <input type="checkbox" name="with" value={row.domain} aria-label={t('compare.pick', { domain: row.displayName })} />
          <span className="cell-label" aria-hidden="true">
            {t('compare.pick.short')}
          </span>
        </label>
      </td>
      <th scope="row" {...tableRoles.rowHeader} className="cell-provider">
        <Link href={`/providers/${encodeURIComponent(row.domain)}`}>
          <DomainName>{row.displayName}</DomainName>
        </Link>
        <span className="cell-software">{softwareOf(row) ?? t('directory.software.unknown')}</span>
        <DeclaredLine declared={row.declared} />
      </th>
      <GradeCell row={row} direction="c2s" />
      <GradeCell row={row} direction="s2s" />
      <td {...tableRoles.cell} className="cell-sign-up">
        <span className="cell-label">{t('directory.column.sign-up')}: </span>
        {t(`sign-up.${signUpId(row.signUp)}`)}
      </td>
      {columns.map(({ id, name }) => (
        <CapabilityCell key={id} name={name} row={row} id={id} />
      ))}
      <td {...tableRoles.cell} className="cell-tested">
        <span className="cell-label">{t('directory.column.tested')}: </span>
        {row.observedAt ? <Ago at={row.observedAt} /> : t('directory.never-tested')}
        <Uptime uptime={row.uptime} />
        {row.stale && row.observedAt ? <span className="tag">{t('directory.stale')}</span> : null}
      </td>
    </tr>
  );
}

function Uptime({ uptime }: Pick<ProviderRow, 'uptime'>) {
  const { t, locale } = useWords();
  if (uptime?.share == null) return null;
  const share = numberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(
    Math.floor(uptime.share * 1000) / 1000,
  );
  return <span className="cell-uptime">{t('directory.uptime', { share })}</span>;
}

function GradeCell({ row, direction }: { row: ProviderRow; direction: 'c2s' | 's2s' }) {
  const { t } = useWords();
  const { letter, reachability } = row[direction];
  const trouble = reachability === 'down' || reachability === 'degraded';
  return (
    <td {...tableRoles.cell} className="cell-grade">
      <LetterTile letter={letter} direction={direction} />
      <span className="cell-label" aria-hidden="true">
        {t(`direction.${direction}.short`)}
      </span>
      {trouble ? <span className="tag">{t(`reachability.short.${reachability}`)}</span> : null}
    </td>
  );
}

function CapabilityCell({ row, id, name }: { row: ProviderRow; id: string; name: string }) {
  const words = useWords();
  const { t } = words;
  const capability = row.capabilities.find((candidate) => candidate.id === id);
  const answer = capability?.answer ?? 'unknown';
  const measure = capability ? formatMeasure(capability, words) : null;
  return (
    <td {...tableRoles.cell} className="cell-capability">
      <AnswerMark answer={answer} label={t(`answer.${answer}`)} />
      <span className="cell-label">{name}</span>
      {measure === null ? null : <span className="cell-measure">{measure}</span>}
    </td>
  );
}

function softwareOf({ software }: ProviderRow) {
  if (software.name === null) return null;
  return <Remote>{[software.name, software.version].filter(Boolean).join(' ')}</Remote>;
}
