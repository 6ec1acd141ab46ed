import { specs } from '../specs.ts';
import { oldVersionCheck } from '../sweepCheck.ts';

export const sslv3 = oldVersionCheck({ id: 'sslv3', version: 'SSLv3', bad: 'sslv3-accepted', spec: [specs.ssl3] });
