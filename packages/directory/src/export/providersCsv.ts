import type { Capability, ProviderRow } from '@signpost/contracts';
import { csvLine } from './writeCsv.ts';

type Cell = string | number | boolean | null | undefined;
type Column = readonly [name: string, of: (row: ProviderRow) => Cell];

const capability = (row: ProviderRow, id: string): Capability | undefined => row.capabilities.find((one) => one.id === id);

const columns: readonly Column[] = [
  ['domain', (row) => row.domain],
  ['observedAt', (row) => row.observedAt],
  ['stale', (row) => row.stale],
  ['overall', (row) => row.overall],
  ['c2s', (row) => row.c2s.letter],
  ['c2sReachability', (row) => row.c2s.reachability],
  ['s2s', (row) => row.s2s.letter],
  ['s2sReachability', (row) => row.s2s.reachability],
  ['signUp', (row) => row.signUp.answer],
  ['signUpWay', (row) => row.signUp.way],
  ['signUpPage', (row) => row.signUp.webUrl],
  ['captcha', (row) => row.signUp.captcha.answer],
  ['emailAsked', (row) => row.signUp.emailAsked.answer],
  ['software', (row) => row.software.name],
  ['softwareVersion', (row) => row.software.version],
  ['uploadBytes', (row) => capability(row, 'upload')?.value],
  ['declaredFree', (row) => row.declared?.freeOfCharge],
  ['declaredOrganization', (row) => row.declared?.organization],
  ['declaredCountries', (row) => row.declared?.serverLocations?.join(' ')],
  ['declaredSince', (row) => row.declared?.since],
];

/** The table's head and its lines; each ability has a column with one of the four answers. */
export function providersCsv(abilities: readonly string[]) {
  const head = csvLine([...columns.map(([name]) => name), ...abilities]);
  const line = (row: ProviderRow): string =>
    csvLine([...columns.map(([, of]) => of(row)), ...abilities.map((id) => capability(row, id)?.answer ?? 'unknown')]);
  return { head, line };
}
