/**
 * Knows how many bytes of the source went by and keeps the text since the last mark, so that each stanza can be measured
 * and kept as it came. Positions are in UTF-16 units from the start of the stream, as saxes counts.
 */
export class SourceWindow {
  private chunk = '';
  private chunkStart = 0;
  private offset = 0;
  private earlier: string[] = [];
  private fromOffset = 0;
  totalBytes = 0;
  bytesSinceMark = 0;

  /** Begins the next piece of text; the whole of the one before has gone by. */
  push(chunk: string): void {
    this.chunkStart += this.chunk.length;
    this.chunk = chunk;
    this.offset = 0;
    this.fromOffset = 0;
  }

  /** Counts up to `position`. */
  advanceTo(position: number): void {
    const next = Math.min(Math.max(position - this.chunkStart, this.offset), this.chunk.length);
    const bytes = Buffer.byteLength(this.chunk.slice(this.offset, next));
    this.offset = next;
    this.totalBytes += bytes;
    this.bytesSinceMark += bytes;
  }

  /** Counts the rest of the piece and keeps its text. */
  finishChunk(): void {
    this.advanceTo(this.chunkStart + this.chunk.length);
    if (this.fromOffset < this.chunk.length) this.earlier.push(this.chunk.slice(this.fromOffset));
  }

  /** The text since the last mark, as far as whole pieces were counted. */
  get unfinishedText(): string {
    return this.earlier.join('').trim();
  }

  /** Gives the text since the last mark and marks here. */
  takeText(): string {
    const text = this.earlier.join('') + this.chunk.slice(this.fromOffset, this.offset);
    this.earlier = [];
    this.fromOffset = this.offset;
    this.bytesSinceMark = 0;
    return text.trim();
  }
}
