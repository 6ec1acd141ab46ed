import { addOptOut, decideReports, openDatabase, waitingReports } from '@signpost/db';
import { repositoryRoot } from '../process/repositoryRoot.ts';

const usage = `npm run moderate                     lists the reports of rooms that wait, the oldest first
npm run moderate -- flag ADDRESS     hides a room from those who did not ask for adult rooms
npm run moderate -- dismiss ADDRESS  finds nothing wrong
npm run moderate -- remove ADDRESS   takes a room down for good
DATABASE_URL names the database (${repositoryRoot}/.env.example).`;

const [command = 'list', address = ''] = process.argv.slice(2);
const url = process.env.DATABASE_URL;
const known = ['list', 'flag', 'dismiss', 'remove'].includes(command);
if (!url || !known || (command !== 'list' && !address.includes('@'))) {
  console.error(usage);
  process.exit(2);
}
const database = openDatabase(url, { poolSize: 2 });
const at = new Date();
/** Strangers wrote it: nothing in it may steer a terminal. */
const shown = (text: string) => text.replace(/\p{C}+/gu, ' ');

if (command === 'list') {
  for (const report of await waitingReports(database))
    console.log(`${report.at.toISOString()}  ${shown(report.address)}  ${report.reason}  ${shown(report.text)}`);
} else {
  const domain = address.slice(address.indexOf('@') + 1);
  if (command === 'remove') await addOptOut(database, { domain, level: 'room', scope: address, via: 'moderator', at });
  const decided = await decideReports(
    database,
    address,
    command === 'flag' ? 'flagged' : command === 'remove' ? 'removed' : 'dismissed',
    at,
  );
  console.log(`${address}: ${command}, reports decided: ${decided}`);
}
await database.close();
