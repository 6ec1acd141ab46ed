import { Fault } from '@signpost/contracts';
import { backUp, type Manifest } from './backUp.ts';
import { restore } from './restore.ts';

const usage = `npm run backup -- FOLDER             writes all that is in the database into a new folder
npm run backup -- --restore FOLDER   fills an empty database from it
DATABASE_URL names the database. Keys of test accounts are no part of it: keep them elsewhere.`;

const args = process.argv.slice(2);
const isRestore = args[0] === '--restore';
const [folder, ...more] = isRestore ? args.slice(1) : args;
const url = process.env.DATABASE_URL;
if (!url || !folder || folder.startsWith('-') || more.length > 0) {
  console.error(usage);
  process.exit(2);
}

const told = ({ tables, madeAt }: Manifest) =>
  `${tables.length} tables, ${tables.reduce((sum, { rows }) => sum + rows, 0)} rows, as of ${madeAt}`;
try {
  console.log(isRestore ? `restored: ${told(await restore(url, folder))}` : `backed up: ${told(await backUp(url, folder))}`);
} catch (error) {
  console.error(error instanceof Fault ? error.message : error);
  process.exitCode = 3;
}
