import type { Assessment, Capability, Change } from '@signpost/contracts';

/** Software, sign-up and what people can do there. */
export const factChanges = (previous: Assessment, current: Assessment): Change[] => [
  ...softwareChange(previous, current),
  ...signUpChange(previous, current),
  ...capabilityChanges(previous, current),
];

const nameOf = ({ software: { name, version } }: Assessment): string | null =>
  name === null ? null : [name, version].filter((part) => part !== null).join(' ');

function softwareChange(previous: Assessment, current: Assessment): Change[] {
  const [from, to] = [nameOf(previous), nameOf(current)];
  return from === to ? [] : [fact('software', null, from, to, from !== null && to !== null)];
}

function signUpChange({ signUp: before }: Assessment, { signUp: after }: Assessment): Change[] {
  if (before.way === after.way) return [];
  return [fact('sign-up', null, before.way, after.way, before.answer !== 'unknown' && after.answer !== 'unknown')];
}

/** Only of capabilities that both know: one that the catalogue gained or lost is our own doing. */
function capabilityChanges(previous: Assessment, current: Assessment): Change[] {
  const before = new Map(previous.capabilities.map(({ id, answer }) => [id, answer]));
  return current.capabilities.flatMap(({ id, answer }) => {
    const from = before.get(id);
    if (from === undefined || from === answer) return [];
    return [fact('capability', id, from, answer, theirs(from, answer))];
  });
}

/** From claimed to seen, or back, is how far we came; only with a `no` on one side is it theirs. */
const theirs = (from: Capability['answer'], to: Capability['answer']): boolean =>
  [from, to].includes('no') && ![from, to].includes('unknown');

const fact = (
  kind: 'software' | 'sign-up' | 'capability',
  subject: string | null,
  from: string | null,
  to: string | null,
  known: boolean,
): Change => ({ kind, cause: known ? 'provider' : 'unknown', direction: null, subject, from, to });
