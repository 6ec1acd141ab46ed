import type { ReactNode } from 'react';
import { Link } from './Link.tsx';
import { tableRoles } from './tableRoles.ts';

export interface VersusColumn {
  id: string;
  head: ReactNode;
  /** Stands beside each of its answers on phones. */
  name: ReactNode;
  /** Leads to the same without it; missing where it stands alone. */
  remove?: { href: string; text: string } | undefined;
}

export interface VersusRow {
  id: string;
  question: ReactNode;
  /** In the order of the columns. */
  cells: { content: ReactNode; best?: boolean }[];
}

interface Props {
  caption: string;
  /** The name of the column of questions, for those who hear the table. */
  corner: string;
  columns: VersusColumn[];
  rows: VersusRow[];
}

/** A column for each on wide screens; on phones each question with its answers under each other. */
export function VersusTable({ caption, corner, columns, rows }: Props) {
  return (
    <table className="versus" {...tableRoles.table}>
      <caption className="hidden">{caption}</caption>
      <thead {...tableRoles.rowGroup}>
        <tr {...tableRoles.row}>
          <th scope="col" {...tableRoles.columnHeader}>
            <span className="hidden">{corner}</span>
          </th>
          {columns.map((column) => (
            <Head key={column.id} column={column} />
          ))}
        </tr>
      </thead>
      <tbody {...tableRoles.rowGroup}>
        {rows.map((row) => (
          <tr key={row.id} {...tableRoles.row}>
            <th scope="row" {...tableRoles.rowHeader}>
              {row.question}
            </th>
            {columns.map(({ id, name }, index) => (
              <td key={id} {...tableRoles.cell} className={row.cells[index]?.best ? 'versus-best' : undefined}>
                <span className="versus-name" aria-hidden="true">
                  {name}
                </span>
                {row.cells[index]?.content}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Head = ({ column: { head, remove } }: { column: VersusColumn }) => (
  <th scope="col" {...tableRoles.columnHeader}>
    {head}
    {remove ? (
      <Link className="versus-off" href={remove.href}>
        <span className="chip-off" aria-hidden="true" />
        <span className="hidden">{remove.text}</span>
      </Link>
    ) : null}
  </th>
);
