import type { FilterName, ProviderQuery } from '@signpost/contracts';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  query: ProviderQuery;
  /** Opened where one of these is set. */
  names: readonly FilterName[];
  children: ReactNode;
}

/** Filters that belong together, folded away until wanted. */
export function FilterGroup({ title, query, names, children }: Props) {
  return (
    <details className="filter-group" open={names.some((name) => query[name] !== undefined)}>
      <summary>{title}</summary>
      <div className="filter-fields">{children}</div>
    </details>
  );
}
