import type { Letter } from '@signpost/contracts';
import pc from 'picocolors';

const paint: Record<Letter, (text: string) => string> = {
  'A+': pc.green,
  A: pc.green,
  B: pc.cyan,
  C: pc.yellow,
  D: pc.yellow,
  F: pc.red,
  T: pc.magenta,
  '?': pc.dim,
};

export const paintLetter = (letter: Letter): string => pc.bold(paint[letter](letter));
