import { createContext, type ReactElement } from 'react';

/** Where views lay down what belongs into the document's head; `null` where there is no document. */
export const HeadSlotContext = createContext<ReactElement[] | null>(null);
