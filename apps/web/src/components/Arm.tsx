import type { ReactNode } from 'react';
import { Link } from './Link.tsx';

/** The way on: one to a screen. */
export function Arm({ href, children, external = false }: { href: string; children: ReactNode; external?: boolean }) {
  return (
    <Link className="arm" href={href} {...(external ? { rel: 'nofollow noopener noreferrer' } : {})}>
      <span>{children}</span>
    </Link>
  );
}
