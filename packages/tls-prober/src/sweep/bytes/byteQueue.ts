const empty = Buffer.alloc(0);

/** Bytes as they arrive, however small the pieces: each byte is copied once. */
export class ByteQueue {
  private chunks: Buffer[] = [];
  private head = 0;
  length = 0;

  push(chunk: Buffer): void {
    if (chunk.length === 0) return;
    this.chunks.push(chunk);
    this.length += chunk.length;
  }

  /** The next `length` bytes, or `null` while there are fewer. */
  take(length: number): Buffer | null {
    if (length > this.length) return null;
    if (length === 0) return empty;
    const taken = Buffer.allocUnsafe(length);
    let filled = 0;
    while (filled < length) filled += this.moveInto(taken, filled);
    this.length -= length;
    return taken;
  }

  private moveInto(target: Buffer, at: number): number {
    const chunk = this.chunks[this.head] ?? empty;
    const count = Math.min(chunk.length, target.length - at);
    chunk.copy(target, at, 0, count);
    if (count < chunk.length) this.chunks[this.head] = chunk.subarray(count);
    else this.dropHead();
    return count;
  }

  private dropHead(): void {
    this.head++;
    if (this.head < 1024 && this.head < this.chunks.length) return;
    this.chunks = this.chunks.slice(this.head);
    this.head = 0;
  }
}
