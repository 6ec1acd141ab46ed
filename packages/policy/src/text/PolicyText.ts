/** A word, or a single punctuation mark, of the text. `word` is folded: lower case, no accents. */
export interface Token {
  readonly word: string;
  /** UTF-16 offsets in the original text. */
  readonly start: number;
  readonly end: number;
}

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'cell';

/** A piece of the layout. Other blocks that say what it is about are named by their index. */
export interface Block {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
  /** Headings above it, nearest first. */
  readonly headings: readonly number[];
  /** The items that hold it and the sentence that leads in to its list, nearest first; the first cell of its row. */
  readonly parents: readonly number[];
  /** The header of its column, where it is a cell. */
  readonly column: number | null;
}

/** A sentence: tokens `from` to `to` (exclusive), all of one block. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly block: number;
}

export interface PolicyText {
  readonly source: string;
  readonly tokens: readonly Token[];
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
}
