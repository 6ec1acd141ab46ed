import { domainToUnicode } from 'node:url';

const scripts = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
];
/** Letters of other scripts that look like Latin ones (Unicode UTS #39), and letters that look like nothing but others. */
const lookalikes = /^[асԁеһіјӏорԛѕԝхуʏɡɑαινορυϲϳօսոցһ\d_.-]+$/iu;
const foreign = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u;

/** Whether an address mixes scripts, or is all of letters that look like Latin ones: it may pretend to be another. */
export function isConfusable(address: string): boolean {
  const [local = '', service = ''] = address.split('@');
  const labels = domainToUnicode(service).split('.');
  return [...local.split(/[^\p{L}\p{N}\p{M}]+/u), ...labels].some(
    (part) => scripts.filter((script) => script.test(part)).length > 1 || (foreign.test(part) && lookalikes.test(part)),
  );
}
