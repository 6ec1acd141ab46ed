/** The first value of a query parameter; `null` where it is missing. */
export const textOf = (value: string | string[] | undefined): string | null => (Array.isArray(value) ? value[0] : value) ?? null;
