import type { ReactNode } from 'react';

/** The way on: one to a screen. */
export function Arm({ href, children, external = false }: { href: string; children: ReactNode; external?: boolean }) {
  return (
    <a className="arm" href={href} {...(external ? { rel: 'nofollow noopener noreferrer' } : {})}>
      <span>{children}</span>
    </a>
  );
}
