import type { ReactNode } from 'react';

interface Props {
  title: ReactNode;
  tone?: 'plain' | 'warn';
  children?: ReactNode;
}

/** A state that must be seen before the facts: stale, pending, opted out. */
export function Notice({ title, tone = 'plain', children }: Props) {
  return (
    <div className={`notice notice-${tone}`}>
      <p className="notice-title">{title}</p>
      {children ? <div className="notice-more">{children}</div> : null}
    </div>
  );
}
