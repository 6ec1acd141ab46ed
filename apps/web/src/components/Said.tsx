import type { Message } from '@signpost/contracts';
import type { ReactNode } from 'react';
import { useWords } from '../page/PageContext.tsx';
import { fillTemplate } from './Filled.tsx';
import { Remote } from './Remote.tsx';

/** A text that came with the data. What fills its blanks may be a stranger's, so each is isolated. */
export function Said({ message }: { message: Message }) {
  const words = useWords();
  const blanks: Record<string, ReactNode> = {};
  for (const [name, value] of Object.entries(message.params)) {
    blanks[name] = typeof value === 'number' ? words.number(value) : <Remote>{value}</Remote>;
  }
  const text = fillTemplate(words.templateOf(message), blanks);
  return words.isForeign(message.id) ? <span lang="en">{text}</span> : text;
}
