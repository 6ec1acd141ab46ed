import type { RetentionRow, RetentionStatement } from '@signpost/contracts';
import { Remote } from '../../../components/Remote.tsx';
import { tableRoles } from '../../../components/tableRoles.ts';
import { useWords } from '../../../page/PageContext.tsx';
import type { Words } from '../../../words/createWords.ts';
import { factName, factWords } from './factWords.ts';

const columns = ['what', 'who', 'value'] as const;

/** Policy, server and provider file side by side, where more than the policy speaks. */
export function RetentionTable({ retention }: { retention: readonly RetentionRow[] }) {
  const words = useWords();
  const rows = retention.filter(({ statements }) => statements.some(({ source }) => source !== 'policy'));
  if (rows.length === 0) return null;
  return (
    <details className="fold" open={rows.some(({ conflict }) => conflict)}>
      <summary>{words.t('keeping.sources')}</summary>
      <table className="listing" {...tableRoles.table}>
        <thead {...tableRoles.rowGroup}>
          <tr {...tableRoles.row}>
            {columns.map((column) => (
              <th key={column} scope="col" {...tableRoles.columnHeader}>
                {words.t(`keeping.sources.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...tableRoles.rowGroup}>
          {rows.flatMap((row) => row.statements.map((_, index) => statementRow(row, index)))}
        </tbody>
      </table>
    </details>
  );
}

const statementRow = (row: RetentionRow, index: number) => <StatementRow key={`${row.fact} ${index}`} row={row} index={index} />;

function StatementRow({ row: { fact, statements, conflict }, index }: { row: RetentionRow; index: number }) {
  const words = useWords();
  const statement = statements[index];
  if (!statement) return null;
  const { source, where } = statement;
  return (
    <tr {...tableRoles.row}>
      <td {...tableRoles.cell}>
        {factName(fact, words)}
        {conflict && index === 0 ? <strong className="tag tag-conflict">{words.t('keeping.sources.conflict')}</strong> : null}
      </td>
      <td {...tableRoles.cell}>
        {words.template(`policy.source.${source}`)} <Remote code>{where}</Remote>
      </td>
      <td {...tableRoles.cell}>{valueWords(fact, statement, words)}</td>
    </tr>
  );
}

function valueWords(fact: RetentionRow['fact'], { value, raw, source }: RetentionStatement, words: Words) {
  if (value === 'invalid') return words.say({ id: 'policy.retention.invalid', params: { raw: raw ?? '' } });
  const said = factWords({ fact, value }, words);
  return raw === null || source === 'policy' ? said : words.t('keeping.sources.raw', { value: said, raw });
}
