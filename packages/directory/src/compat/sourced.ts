/** Where a value is from; `list` is a list that somebody else keeps. */
export type Source = 'measured' | 'provider-file' | 'data-policy' | 'policy' | 'list';

/** A value with where it is from; nobody where it is not known. */
export interface Sourced<T> {
  value: T;
  source: Source | null;
}

export const measured = <T>(value: T, known: boolean): Sourced<T> => ({ value, source: known ? 'measured' : null });
