import type { PolicyFactId } from '@signpost/contracts';

/** One statement of the text on one fact, before the statements are weighed against each other. Tokens, `to` exclusive. */
export interface Claim {
  readonly fact: PolicyFactId;
  readonly value: number | string;
  readonly rule: string;
  readonly sentence: number;
  /** Higher counts first: the clause itself says it, the chat section says it. */
  readonly strength: number;
  readonly own: boolean;
  /** Said of a special case alone (“during attacks …”). */
  readonly exceptional: boolean;
}
