import type { ComponentProps } from 'react';
import { usePage } from '../page/PageContext.tsx';

/** Every form of the site: its answer comes in the reader's language. */
export function LocalForm({ action, children, ...rest }: ComponentProps<'form'> & { action: string }) {
  const { link } = usePage();
  return (
    <form action={link(action)} {...rest}>
      {children}
    </form>
  );
}
