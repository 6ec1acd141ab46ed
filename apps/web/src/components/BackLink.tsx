import type { ReactNode } from 'react';
import { Link } from './Link.tsx';

/** The way back to the list that a page belongs to; search engines read it as the page's place. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <p className="back" itemScope itemType="https://schema.org/BreadcrumbList">
      <span itemProp="itemListElement" itemScope itemType="https://schema.org/ListItem">
        <Link href={href} itemProp="item">
          <span itemProp="name">{children}</span>
        </Link>
        <meta itemProp="position" content="1" />
      </span>
    </p>
  );
}
