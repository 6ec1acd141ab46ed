/** What is read of a stranger's stream at most. */
export interface XmlLimits {
  /** Bytes from the end of one top-level element to the end of the next; the prolog and the stream header count as one. */
  stanzaBytes: number;
  streamBytes: number;
  /** Of one element, namespace declarations included. */
  attributes: number;
  /** Open elements, the root included. */
  depth: number;
  /** Top-level elements of the whole stream. */
  stanzas: number;
}

export const xmlLimits: Readonly<XmlLimits> = {
  stanzaBytes: 256 * 1024,
  streamBytes: 2 * 1024 * 1024,
  attributes: 64,
  depth: 64,
  stanzas: 5000,
};
