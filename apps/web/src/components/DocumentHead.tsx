import { Fragment, type ReactNode, useContext } from 'react';
import { HeadSlotContext } from '../page/HeadSlot.ts';

/** Its children stand in the document's head. Elements alone: the framework looks at each. */
export function DocumentHead({ children }: { children: ReactNode }) {
  const slot = useContext(HeadSlotContext);
  slot?.push(<Fragment key={slot.length}>{children}</Fragment>);
  return null;
}
