import { specs } from '../specs.ts';
import { oldVersionCheck } from '../sweepCheck.ts';

export const tlsVersion10 = oldVersionCheck({
  id: 'tls-1.0',
  version: 'TLSv1',
  bad: 'tls-1.0-accepted',
  spec: [specs.oldTls, specs.tlsUse],
});
