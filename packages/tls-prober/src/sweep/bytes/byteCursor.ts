const empty = Buffer.alloc(0);

/**
 * Reads what a stranger wrote, never beyond its end: past the end it gives zeros and nothing, and `ok` turns false for
 * good. So a reader asks once, when it is through.
 */
export class ByteCursor {
  ok = true;
  private at = 0;

  constructor(private readonly bytes: Buffer) {}

  get left(): number {
    return this.bytes.length - this.at;
  }

  uint8(): number {
    return this.number(1);
  }

  uint16(): number {
    return this.number(2);
  }

  /** A view of the next `length` bytes. */
  take(length: number): Buffer {
    if (length > this.left) return this.fail();
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  /** The content of a vector whose length stands before it in `lengthBytes` bytes. */
  vector(lengthBytes: 1 | 2 | 3): Buffer {
    return this.take(this.number(lengthBytes));
  }

  private number(length: 1 | 2 | 3): number {
    const bytes = this.take(length);
    return this.ok ? bytes.readUIntBE(0, length) : 0;
  }

  private fail(): Buffer {
    this.ok = false;
    this.at = this.bytes.length;
    return empty;
  }
}
