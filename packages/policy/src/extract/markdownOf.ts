/** The little of the DOM that is walked; linkedom's own types are looser than its tree. */
interface TreeNode {
  nodeType: number;
  textContent: string | null;
  childNodes: Iterable<TreeNode>;
  localName?: string;
}

const blocks = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer header hgroup hr html main p pre section summary table tbody tfoot thead'.split(
    ' ',
  ),
);

/** Elements, documents and fragments. */
const containers: ReadonlySet<number> = new Set([1, 9, 11]);

/** Text of a tree with its headings, list items and table rows marked as in Markdown. */
export function markdownOf(root: unknown): string {
  const writer = new Writer();
  writer.walk(root as TreeNode, 0);
  return writer.text();
}

class Writer {
  readonly #lines: string[] = [''];

  text(): string {
    return this.#lines
      .map((line) => line.trimEnd())
      .join('\n')
      .trim();
  }

  walk(node: TreeNode, listDepth: number): void {
    const name = node.localName ?? '';
    if (node.nodeType === 3) this.#words(node.textContent ?? '');
    else if (!containers.has(node.nodeType)) return;
    else if (/^h[1-6]$/.test(name)) this.#heading(node, Number(name[1]));
    else if (name === 'br') this.#break();
    else if (name === 'li') this.#item(node, listDepth);
    else if (name === 'tr') this.#row(node);
    else this.#inside(node, name, listDepth);
  }

  #inside(node: TreeNode, name: string, listDepth: number): void {
    const inner = name === 'ul' || name === 'ol' || name === 'menu' ? listDepth + 1 : listDepth;
    const parted = blocks.has(name) || inner > listDepth;
    if (parted) this.#paragraph(listDepth);
    for (const child of node.childNodes) this.walk(child, inner);
    if (parted) this.#paragraph(listDepth);
  }

  #heading(node: TreeNode, level: number): void {
    const words = collapse(node.textContent ?? '');
    this.#paragraph(0);
    if (words !== '') this.#lines.push(`${'#'.repeat(level)} ${words}`, '', '');
  }

  #item(node: TreeNode, depth: number): void {
    if (this.#lines.at(-1) === '' && /^ *- /.test(this.#lines.at(-2) ?? '')) this.#lines.pop();
    this.#lines.push(`${'  '.repeat(Math.max(0, depth - 1))}- `);
    for (const child of node.childNodes) this.walk(child, depth);
    this.#break();
  }

  #row(node: TreeNode): void {
    const cells = [...node.childNodes].filter(({ localName }) => localName === 'td' || localName === 'th');
    if (cells.length === 0) return;
    const isHeader = cells.every(({ localName }) => localName === 'th');
    const texts = cells.map(({ textContent }) => collapse(textContent ?? '').replaceAll('|', '/'));
    this.#break();
    this.#words(`| ${texts.join(' | ')} |`);
    this.#break();
    if (isHeader && cells.length > 1) this.#lines.splice(-1, 0, `|${' --- |'.repeat(cells.length)}`);
  }

  /** Within a list, paragraphs are lines of their item. */
  #paragraph(listDepth: number): void {
    this.#break();
    if (listDepth === 0 && this.#lines.at(-2) !== '') this.#lines.push('');
  }

  #isBullet(): boolean {
    return /^ *- $/.test(this.#lines.at(-1) ?? '');
  }

  #break(): void {
    if (this.#lines.at(-1) !== '' && !this.#isBullet()) this.#lines.push('');
  }

  #words(text: string): void {
    const words = text.replace(/[\s\u00a0]+/g, ' ');
    const line = this.#lines.at(-1) ?? '';
    this.#lines[this.#lines.length - 1] = line === '' || line.endsWith(' ') ? line + words.trimStart() : line + words;
  }
}

const collapse = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();
