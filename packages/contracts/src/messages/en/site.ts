import type { MessageFile } from '../../message.ts';

/** Words of the site's pages. */
export const site: MessageFile = {};
