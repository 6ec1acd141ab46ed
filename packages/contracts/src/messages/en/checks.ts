import type { MessageFile } from '../../message.ts';

/** Titles, reasons and seen facts of the checks of the rubric. */
export const checks: MessageFile = {};
