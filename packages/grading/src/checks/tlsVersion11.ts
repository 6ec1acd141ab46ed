import { specs } from '../specs.ts';
import { oldVersionCheck } from '../sweepCheck.ts';

export const tlsVersion11 = oldVersionCheck({
  id: 'tls-1.1',
  version: 'TLSv1.1',
  bad: 'tls-1.1-accepted',
  spec: [specs.oldTls, specs.tlsUse],
});
