/** Outcomes that are shown unfolded, in this order. */
export const openOutcomes = ['fail', 'warn', 'info'] as const;
