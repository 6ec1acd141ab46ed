export { suiteCode, suiteNameOf } from './names/suites.ts';
export { type OpenTlsReady, type SweepOptions, sweepDefaults } from './run/sweepOptions.ts';
export { type SweepResult, sweepTls } from './run/sweepTls.ts';
