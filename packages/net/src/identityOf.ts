import type { Identity } from './types.ts';

const product = 'Signpost/0.1';

/** How we name ourselves to strangers; `contact` is a page or a mail address that says who runs this and how to opt out. */
export const identityOf = (contact: string): Identity => ({ userAgent: `${product} (+${contact})`, contact });
