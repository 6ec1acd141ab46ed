import { keptDays, type Message, message, type PolicySummary, type ProviderRow } from '@signpost/contracts';
import type { Reasons } from './reasons.ts';

const asked = ['archive', 'ipLogs'] as const;
const shortDays = 31;
const longDays = 365;

/** What its policy says of messages and of logs with addresses, sentence in hand. What is unknown earns no “because”. */
export function keepingReasons({ policy }: ProviderRow): Reasons {
  if (policy?.state !== 'read') return { score: asked.length, because: [], but: [message('choose.but.policy.unknown')] };
  const told = asked.map((name) => reasonOf(name, policy));
  return {
    score: told.reduce((sum, { score }) => sum + score, 0),
    because: told.flatMap(({ because }) => because ?? []),
    but: told.flatMap(({ but }) => but ?? []),
  };
}

interface Told {
  score: number;
  because?: Message;
  but?: Message;
}

function reasonOf(name: (typeof asked)[number], policy: PolicySummary): Told {
  const days = policy.quoted.includes(name) ? keptDays(policy[name]) : null;
  if (days === null) return { score: 1, but: message(`choose.but.kept.${name}.unstated`) };
  if (days > longDays) return { score: 0, but: message(`choose.but.kept.${name}.long`) };
  const form = days === 0 ? 'none' : days === 1 ? 'one' : 'other';
  return {
    score: days <= shortDays ? 3 : 2,
    because: message(`choose.because.kept.${name}.${form}`, days === 0 ? {} : { days }),
  };
}
