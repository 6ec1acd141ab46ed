/** How much of a stranger's flight is read. What goes beyond ends the handshake with a verdict, not with memory. */
export const readerLimits = {
  /** Ciphertext of the largest record that any version allows (RFC 5246 §6.2.3). */
  recordBytes: 16_384 + 2048,
  /** One handshake message, thus one chain too. */
  messageBytes: 65_536,
  /** All that is read of one handshake. */
  flightBytes: 196_608,
  messages: 40,
  records: 400,
  certificates: 10,
  certificateBytes: 32_768,
  extensions: 100,
} as const;
