import { createContext, type ReactElement } from 'react';

/** Where a view lays down what belongs into the document's head. */
export interface HeadSlot {
  parts: ReactElement | null;
}

/** `null` where there is no document. */
export const HeadSlotContext = createContext<HeadSlot | null>(null);
