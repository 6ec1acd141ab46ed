import type { Letter } from '@signpost/contracts';

/** Best first. `F` comes last: what is broken there stays broken even where the certificate would be trusted. */
const order: readonly Letter[] = ['A+', 'A', 'B', 'C', 'D', 'T', 'F'];

/** The worst of the letters whatever their order; `?` yields to any letter that was really seen. */
export function lowestLetter(letters: readonly Letter[]): Letter {
  const worst = Math.max(-1, ...letters.map((letter) => order.indexOf(letter)));
  return order[worst] ?? '?';
}
