export interface DecodedText {
  text: string;
  /** True once a byte came that is not UTF-8; `text` then ends right before it. */
  invalid: boolean;
}

/**
 * Decodes UTF-8 in pieces. However the bytes are cut, the text before the first bad byte comes out and nothing after:
 * `TextDecoder` alone would drop the whole piece.
 */
export class Utf8Decoder {
  private decoder = newDecoder();
  private unfinished: Uint8Array = new Uint8Array();

  decode(bytes: Uint8Array): DecodedText {
    try {
      const text = this.decoder.decode(bytes, { stream: true });
      this.unfinished = unfinishedTail(this.unfinished, bytes);
      return { text, invalid: false };
    } catch {
      return { text: validPrefix(Buffer.concat([this.unfinished, bytes])), invalid: true };
    }
  }

  /** Whether the bytes so far end inside a character. */
  get incomplete(): boolean {
    return this.unfinished.length > 0;
  }
}

const newDecoder = () => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function validPrefix(bytes: Uint8Array): string {
  const decoder = newDecoder();
  let text = '';
  try {
    for (let index = 0; index < bytes.length; index++) text += decoder.decode(bytes.subarray(index, index + 1), { stream: true });
  } catch {
    return text;
  }
  return text;
}

/** The bytes of a character that is not complete yet; three at most. */
function unfinishedTail(before: Uint8Array, bytes: Uint8Array): Uint8Array {
  const last = Buffer.concat([before, bytes.subarray(-4)]).subarray(-4);
  for (let back = 1; back <= Math.min(3, last.length); back++) {
    const byte = last[last.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    return back < sequenceLength(byte) ? Uint8Array.from(last.subarray(-back)) : new Uint8Array();
  }
  return new Uint8Array();
}

function sequenceLength(lead: number): number {
  if (lead < 0xc0) return 1;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}
