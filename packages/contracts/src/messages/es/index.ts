import type { MessageFile } from '../../message.ts';

export const spanish: MessageFile = {};
