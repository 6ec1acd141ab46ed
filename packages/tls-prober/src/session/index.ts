export { createIssuerMemory, type IssuerMemory } from './createIssuerMemory.ts';
export { namesDomain } from './namesDomain.ts';
export { readCertificate } from './readCertificate.ts';
export { readTlsSession, type SessionContext } from './readTlsSession.ts';
