import type { Direction, Letter } from '@signpost/contracts';
import { useWords } from '../page/PageContext.tsx';

const classOf: Record<Letter, string> = {
  'A+': 'tile-a-plus',
  A: 'tile-a',
  B: 'tile-b',
  C: 'tile-c',
  D: 'tile-d',
  F: 'tile-f',
  T: 'tile-t',
  '?': 'tile-unknown',
};

interface Props {
  letter: Letter;
  direction: Direction | 'overall';
  size?: 'large' | undefined;
  /** For tiles beside a text that says the same. */
  silent?: boolean;
}

/** The letter: a square for the client's connection, a square with a cut corner for links between servers. */
export function LetterTile({ letter, direction, size, silent = false }: Props) {
  const { t } = useWords();
  const shape = direction === 's2s' ? 'tile tile-cut' : 'tile';
  return (
    <span className={[shape, classOf[letter], size === 'large' ? 'tile-large' : ''].join(' ').trim()}>
      <span className="tile-letter" aria-hidden="true">
        {letter}
      </span>
      {silent ? null : (
        <span className="hidden">{t(`letter.of.${direction}`, { letter, name: t(`letter.name.${letter}`) })}</span>
      )}
    </span>
  );
}
