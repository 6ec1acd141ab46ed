import type { SignUp } from '@signpost/contracts';

/** The way to an account as seen; `unknown` where we could not tell. */
export const signUpId = ({ answer, way }: Pick<SignUp, 'answer' | 'way'>): NonNullable<SignUp['way']> | 'unknown' =>
  way ?? (answer === 'no' ? 'closed' : 'unknown');
