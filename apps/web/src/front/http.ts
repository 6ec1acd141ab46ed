// The site's own door: it answers here, and asks nobody.
// biome-ignore lint/style/noRestrictedImports: nothing goes out by it
export { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
