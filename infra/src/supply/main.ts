import { mkdirSync, writeFileSync } from 'node:fs';
import { stateFolder } from '../process/repositoryRoot.ts';
import { runCommand } from '../process/runCommand.ts';
import { checkInstallScripts } from './installScripts.ts';

/** What we are made of (CycloneDX), what is known to be wrong with it, and what runs when it is installed. */
const bill = await runCommand('npm', [
  'sbom',
  '--omit=dev',
  '--package-lock-only',
  '--sbom-format=cyclonedx',
  '--loglevel=error',
]);
const parts = bill.code === 0 ? JSON.parse(bill.output.slice(bill.output.indexOf('{'))) : null;
if (parts) {
  mkdirSync(stateFolder, { recursive: true });
  writeFileSync(`${stateFolder}/sbom.json`, JSON.stringify(parts, null, 1));
}
console.log(parts ? `bill of materials: ${parts.components.length} parts, in .signpost/sbom.json` : bill.output);

const audit = await runCommand('npm', ['audit', '--omit=dev', '--audit-level=high', '--loglevel=error']);
const isSilent = /audit endpoint returned an error|ENOTFOUND|ECONNREFUSED/.test(audit.output);
console.log(
  isSilent
    ? 'known faults: not run, the registry answers no audits here'
    : `known faults: ${audit.output.trim().split('\n').at(-1)}`,
);

const scripts = await checkInstallScripts();
console.log(scripts.output || 'install scripts: all decided about');
process.exitCode = parts && (isSilent || audit.code === 0) && scripts.code === 0 ? 0 : 1;
