/** What a stranger may answer with, hoping that a page runs it, breaks under it or is turned round by it. */
export const hostile = {
  script: '<script>globalThis.owned = true</script><img src=x onerror="globalThis.owned=true">',
  bidi: '\u202Egpj.exe\u202C \u2066\u05E9\u05DC\u05D5\u05DD',
  scriptUrl: 'javascript:globalThis.owned=true',
  dataUrl: 'data:text/html,<script>1</script>',
  long: 'ThisServerHasAVeryLongNameWithoutASingleBlankInIt'.repeat(6).slice(0, 290),
  longDomain: `${'a-label-of-many-letters-that-has-no-place-to-break-at-all-0123.'.repeat(3)}example.org`,
} as const;
