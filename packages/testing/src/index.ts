export { type Authority, createAuthority, type Issued, type IssueOptions } from './certificates/createAuthority.ts';
