import type { MessageFile } from '../../message.ts';
import { roomDetails } from './roomDetails.ts';

export const russian: MessageFile = { ...roomDetails };
