import type { SiteMessageId } from '@signpost/contracts';
import { Fragment, type ReactNode } from 'react';
import { useWords } from '../page/PageContext.tsx';

/** A text of ours with elements in its blanks. */
export function Filled({ id, blanks }: { id: SiteMessageId; blanks: Readonly<Record<string, ReactNode>> }) {
  return <>{fillTemplate(useWords().template(id), blanks)}</>;
}

/** Puts the elements into the `{blanks}`, and sets what stands between backticks as code. A blank without an element stays as written. */
export function fillTemplate(template: string, blanks: Readonly<Record<string, ReactNode>>): ReactNode[] {
  return template
    .split(/(\{\w+\}|`[^`]*`)/)
    .filter((part) => part !== '')
    .map((part, index) => {
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence never move
      return <Fragment key={index}>{fillPart(part, blanks)}</Fragment>;
    });
}

function fillPart(part: string, blanks: Readonly<Record<string, ReactNode>>): ReactNode {
  if (part.length > 1 && part.startsWith('`')) return <code>{part.slice(1, -1)}</code>;
  const name = part.startsWith('{') ? part.slice(1, -1) : '';
  return Object.hasOwn(blanks, name) ? blanks[name] : part;
}
