import type { MessageFile } from '../../message.ts';

export const russian: MessageFile = {};
