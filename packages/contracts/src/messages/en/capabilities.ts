import type { MessageFile } from '../../message.ts';

/** Plain words of capabilities and XEPs. */
export const capabilities: MessageFile = {};
