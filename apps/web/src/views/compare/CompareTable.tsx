import type { ProviderDetail } from '@signpost/contracts';
import { type Cell, type CompareRow, isBest } from '../../compare/compareRows.ts';
import { compareHref } from '../../compare/readCompareQuery.ts';
import { Ago } from '../../components/Ago.tsx';
import { AnswerMark } from '../../components/AnswerMark.tsx';
import { DomainName } from '../../components/DomainName.tsx';
import { LetterTile } from '../../components/LetterTile.tsx';
import { Link } from '../../components/Link.tsx';
import { Remote } from '../../components/Remote.tsx';
import { type VersusColumn, VersusTable } from '../../components/VersusTable.tsx';
import { useWords } from '../../page/PageContext.tsx';
import type { Words } from '../../words/createWords.ts';

interface Props {
  providers: ProviderDetail[];
  rows: CompareRow[];
  caption: string;
}

export function CompareTable({ providers, rows, caption }: Props) {
  const words = useWords();
  const domains = providers.map(({ domain }) => domain);
  return (
    <VersusTable
      caption={caption}
      corner={words.t('compare.question')}
      columns={providers.map((provider) => columnOf(provider, domains, words))}
      rows={rows.map((row) => ({
        id: row.id,
        question: <Question row={row} />,
        cells: row.cells.map((cell) => ({ content: <CellContent row={row} cell={cell} />, best: isBest(row, cell) })),
      }))}
    />
  );
}

function columnOf({ domain, displayName }: ProviderDetail, domains: string[], { t }: Words): VersusColumn {
  const name = <DomainName>{displayName}</DomainName>;
  const rest = domains.filter((one) => one !== domain);
  return {
    id: domain,
    name,
    head: <Link href={`/providers/${encodeURIComponent(domain)}`}>{name}</Link>,
    remove: rest.length === 0 ? undefined : { href: compareHref(rest), text: t('compare.remove', { domain: displayName }) },
  };
}

function Question({ row }: { row: CompareRow }) {
  const { t } = useWords();
  return (
    <>
      {row.question} {row.declared ? <span className="quiet">{t('compare.declared')}</span> : null}
    </>
  );
}

function CellContent({ row, cell }: { row: CompareRow; cell: Cell }) {
  const { t } = useWords();
  return (
    <span>
      {cell.letter && row.direction ? <LetterTile letter={cell.letter} direction={row.direction} silent /> : null}
      {cell.answer ? <AnswerMark answer={cell.answer} /> : null} {cell.at ? <Ago at={cell.at} /> : <Remote>{cell.text}</Remote>}
      {isBest(row, cell) ? <span className="hidden"> ({t('compare.better')})</span> : null}
    </span>
  );
}
