import { describe, expect, it } from 'vitest';
import { readPolicy } from './readPolicy.ts';
import { transparencyOf } from './transparencyOf.ts';

describe('transparency', () => {
  it.each([
    ['Messages are kept for 5 years. Files are kept forever. Logs are kept for 2 years.', 'clear', []],
    ['Messages are kept for 14 days. We do not log IP addresses.', 'partial', ['fileUpload']],
    ['We like privacy and take it seriously.', 'unclear', ['messageArchive', 'fileUpload', 'ipLogs']],
  ])('%s %s', (text, transparency, missing) => expect(readPolicy(text)).toMatchObject({ transparency, missing }));

  it('is said to be lacking where there is no text', () => {
    expect(transparencyOf(null).transparency).toBe('none-found');
  });
});
