/** Raised whenever probing changes so that old and new observations cannot be compared. */
export const probeVersion = '1';
