export { longestText, readerVersion, readPolicy } from './readPolicy.ts';
export { transparencyOf } from './transparencyOf.ts';
