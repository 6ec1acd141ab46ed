import type { ProviderDetail } from '@signpost/contracts';
import { type Cell, type CompareRow, isBest } from '../../compare/compareRows.ts';
import { compareHref } from '../../compare/readCompareQuery.ts';
import { Ago } from '../../components/Ago.tsx';
import { AnswerMark } from '../../components/AnswerMark.tsx';
import { DomainName } from '../../components/DomainName.tsx';
import { LetterTile } from '../../components/LetterTile.tsx';
import { Link } from '../../components/Link.tsx';
import { Remote } from '../../components/Remote.tsx';
import { tableRoles } from '../../components/tableRoles.ts';
import { useWords } from '../../page/PageContext.tsx';

interface Props {
  providers: ProviderDetail[];
  rows: CompareRow[];
  caption: string;
}

/** A column for each provider on wide screens; on phones each question with its answers under each other. */
export function CompareTable({ providers, rows, caption }: Props) {
  const { t } = useWords();
  return (
    <table className="versus" {...tableRoles.table}>
      <caption className="hidden">{caption}</caption>
      <thead {...tableRoles.rowGroup}>
        <tr {...tableRoles.row}>
          <th scope="col" {...tableRoles.columnHeader}>
            <span className="hidden">{t('compare.question')}</span>
          </th>
          {providers.map((provider) => (
            <ProviderHead key={provider.domain} provider={provider} all={providers} />
          ))}
        </tr>
      </thead>
      <tbody {...tableRoles.rowGroup}>
        {rows.map((row) => (
          <tr key={row.id} {...tableRoles.row}>
            <th scope="row" {...tableRoles.rowHeader}>
              {row.question} {row.declared ? <span className="quiet">{t('compare.declared')}</span> : null}
            </th>
            {row.cells.map((cell, index) => (
              <AnswerCell key={providers[index]?.domain} row={row} cell={cell} name={providers[index]?.displayName ?? ''} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ProviderHead({ provider, all }: { provider: ProviderDetail; all: ProviderDetail[] }) {
  const { t } = useWords();
  const { domain, displayName } = provider;
  const rest = all.map((one) => one.domain).filter((one) => one !== domain);
  return (
    <th scope="col" {...tableRoles.columnHeader}>
      <Link href={`/providers/${encodeURIComponent(domain)}`}>
        <DomainName>{displayName}</DomainName>
      </Link>
      {all.length < 2 ? null : (
        <Link className="versus-off" href={compareHref(rest)}>
          <span className="chip-off" aria-hidden="true" />
          <span className="hidden">{t('compare.remove', { domain: displayName })}</span>
        </Link>
      )}
    </th>
  );
}

function AnswerCell({ row, cell, name }: { row: CompareRow; cell: Cell; name: string }) {
  const { t } = useWords();
  const best = isBest(row, cell);
  return (
    <td {...tableRoles.cell} className={best ? 'versus-best' : undefined}>
      <span className="versus-name" aria-hidden="true">
        <DomainName>{name}</DomainName>
      </span>
      <span>
        {cell.letter && row.direction ? <LetterTile letter={cell.letter} direction={row.direction} silent /> : null}
        {cell.answer ? <AnswerMark answer={cell.answer} /> : null} {cell.at ? <Ago at={cell.at} /> : <Remote>{cell.text}</Remote>}
        {best ? <span className="hidden"> ({t('compare.better')})</span> : null}
      </span>
    </td>
  );
}
