import type { ComponentProps } from 'react';
import { usePage } from '../page/PageContext.tsx';

/** Every link of the site: what leads to a page of ours stays in the reader's language. */
export function Link({ href, children, ...rest }: ComponentProps<'a'> & { href: string }) {
  const { link } = usePage();
  return (
    <a href={link(href)} {...rest}>
      {children}
    </a>
  );
}
