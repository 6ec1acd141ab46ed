/** What comes next by a number, smallest first; of equals the one that came first. */
export class Heap<T> {
  #items: { at: number; order: number; value: T }[] = [];
  #order = 0;

  get size(): number {
    return this.#items.length;
  }

  peek(): number | undefined {
    return this.#items[0]?.at;
  }

  push(at: number, value: T): void {
    const items = this.#items;
    const item = { at, order: this.#order++, value };
    let place = items.push(item) - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!comesBefore(item, items[parent])) break;
      items[place] = items[parent] as typeof item;
      place = parent;
    }
    items[place] = item;
  }

  pop(): { at: number; value: T } | undefined {
    const items = this.#items;
    const [first] = items;
    const last = items.pop();
    if (!first || !last || items.length === 0) return first;
    let place = 0;
    for (;;) {
      const [left, right] = [items[2 * place + 1], items[2 * place + 2]];
      const child = right && comesBefore(right, left) ? 2 * place + 2 : 2 * place + 1;
      if (child >= items.length || !comesBefore(items[child], last)) break;
      items[place] = items[child] as typeof last;
      place = child;
    }
    items[place] = last;
    return first;
  }
}

interface Item {
  at: number;
  order: number;
}

const comesBefore = (one: Item | undefined, other: Item | undefined): boolean =>
  one !== undefined && (other === undefined || one.at < other.at || (one.at === other.at && one.order < other.order));
