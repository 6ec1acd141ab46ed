import type { Change, Message } from '@signpost/contracts';
import type { ReactNode } from 'react';
import { Filled } from '../../components/Filled.tsx';
import { Link } from '../../components/Link.tsx';
import { Remote } from '../../components/Remote.tsx';
import { Said } from '../../components/Said.tsx';
import { useWords } from '../../page/PageContext.tsx';
import { capabilityName } from '../../words/capabilityName.ts';
import type { Words } from '../../words/createWords.ts';

/** The titles of the checks by their ids. */
export type CheckNames = ReadonlyMap<string, Message>;

/** One difference as a sentence; software is a stranger's word and isolated as such. */
export function ChangeLine({ change, checks }: { change: Change; checks: CheckNames }) {
  const words = useWords();
  const { kind, direction, subject } = change;
  const values = { from: wordsOf(change, change.from, words), to: wordsOf(change, change.to, words) };
  if (kind === 'letter' || kind === 'reachability')
    return <Filled id={`history.${kind}.${direction ?? 'c2s'}`} blanks={values} />;
  if (kind === 'finding-new' || kind === 'finding-gone')
    return (
      <>
        <Filled id={`history.${kind}`} blanks={{ check: <CheckLink id={subject ?? ''} checks={checks} /> }} />{' '}
        {direction ? <span className="quiet">({words.t(`direction.${direction}`)})</span> : null}
      </>
    );
  if (kind === 'capability')
    return <Filled id="history.capability" blanks={{ ...values, capability: capabilityName(subject ?? '', words) }} />;
  return <Filled id={`history.${kind}`} blanks={values} />;
}

function CheckLink({ id, checks }: { id: string; checks: CheckNames }) {
  const title = checks.get(id);
  return <Link href={`/checks/${encodeURIComponent(id)}`}>{title ? <Said message={title} /> : id}</Link>;
}

function wordsOf({ kind }: Change, value: string | null, words: Words): ReactNode {
  if (value === null) return words.t('answer.unknown');
  if (kind === 'software') return <Remote>{value}</Remote>;
  if (kind === 'reachability') return worded(`reachability.${value}`, value, words);
  if (kind === 'sign-up') return worded(`sign-up.${value}`, value, words);
  return kind === 'capability' ? worded(`answer.${value}`, value, words) : value;
}

const worded = (id: string, value: string, words: Words): string => (words.has(id) ? words.template(id) : value);
