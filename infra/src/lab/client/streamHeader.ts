import { homeDomain } from '../labDomains.ts';

const opening = (namespace: string, attributes: string): string =>
  `<?xml version='1.0'?><stream:stream xmlns='${namespace}' xmlns:stream='http://etherx.jabber.org/streams' version='1.0' ${attributes}>`;

export const clientHeader = (domain: string): string => opening('jabber:client', `to='${domain}'`);

/** Opens a stream as the lab's home. */
export const serverHeader = (domain: string): string =>
  opening('jabber:server', `xmlns:db='jabber:server:dialback' from='${homeDomain}' to='${domain}'`);
