import type { MessageFile } from '../../message.ts';

export const german: MessageFile = {};
