import { once } from 'node:events';
import { createSecureContext } from 'node:tls';
import { expect, it } from 'vitest';
import { shortDhParameters } from './shortDhParameters.ts';

it('is a group that OpenSSL reads and Node finds too short', async () => {
  const warned = once(process, 'warning');
  createSecureContext({ dhparam: shortDhParameters() });
  expect(String(await warned)).toContain('DH parameter is less than 2048 bits');
});
