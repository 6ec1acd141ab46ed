/** Alert descriptions (RFC 8446 §6, RFC 7301 §3.2) by which a server says what it would not have. */
export const protocolVersionAlert = 70;
export const unrecognizedNameAlert = 112;
export const noApplicationProtocolAlert = 120;
