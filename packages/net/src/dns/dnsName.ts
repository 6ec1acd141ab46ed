const label = /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/;

/** A name of printable labels, underscores allowed (`_xmpp-client._tcp`), lower case, without the final dot. */
export const isDnsName = (name: string): boolean => name.length <= 253 && name.split('.').every((part) => label.test(part));
