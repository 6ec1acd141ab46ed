/** Pieces of streams for tests, put together from what servers are known to say. */
export const streamOpen =
  "<?xml version='1.0'?><stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' " +
  "from='example.org' xml:lang='fi' version='1.0'>";

export const featuresWith = (inside: string): string => `${streamOpen}<stream:features>${inside}</stream:features>`;

export const offerTls = featuresWith("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
export const proceed = "<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>";
export const offerScram = featuresWith(
  "<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>SCRAM-SHA-256</mechanism></mechanisms>",
);
