import type { Message } from '@signpost/contracts';
import type { ReactNode } from 'react';
import { useWords } from '../page/PageContext.tsx';
import { fillTemplate } from './Filled.tsx';
import { Remote } from './Remote.tsx';

/** A text that came with the data. What fills its blanks may be a stranger's, so each is isolated. */
export function Said({ message: { id, params } }: { message: Message }) {
  const blanks: Record<string, ReactNode> = {};
  for (const [name, value] of Object.entries(params)) {
    blanks[name] = typeof value === 'number' ? String(value) : <Remote>{value}</Remote>;
  }
  return <>{fillTemplate(useWords().template(id), blanks)}</>;
}
