export interface Lane {
  <T>(work: () => Promise<T>): Promise<T>;
  /** Whether some wait already. */
  isBusy(): boolean;
}

/** Lets so many pieces of work go on at once; the others wait in the order in which they came. */
export function createLane(most: number): Lane {
  const waiting: (() => void)[] = [];
  let underWay = 0;
  const run = async <T>(work: () => Promise<T>): Promise<T> => {
    if (underWay >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else underWay += 1;
    try {
      return await work();
    } finally {
      // Whoever is next takes over this place.
      const next = waiting.shift();
      if (next) next();
      else underWay -= 1;
    }
  };
  return Object.assign(run, { isBusy: () => waiting.length > 0 });
}
