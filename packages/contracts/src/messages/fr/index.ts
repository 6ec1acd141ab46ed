import type { MessageFile } from '../../message.ts';

export const french: MessageFile = {};
