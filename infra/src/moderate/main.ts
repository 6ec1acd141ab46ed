import {
  addOptOut,
  allowPicture,
  decideReports,
  forbidPictures,
  openDatabase,
  waitingPictures,
  waitingReports,
} from '@signpost/db';
import { repositoryRoot } from '../process/repositoryRoot.ts';

const usage = `npm run moderate                     lists the reports of rooms that wait, the oldest first
npm run moderate -- flag ADDRESS     hides a room from those who did not ask for adult rooms
npm run moderate -- dismiss ADDRESS  finds nothing wrong
npm run moderate -- remove ADDRESS   takes a room down for good
npm run moderate -- pictures         lists the rooms whose picture nobody let be shown, the largest first
npm run moderate -- show ADDRESS     lets the picture be shown that the room has now: look at it first
npm run moderate -- hide ADDRESS     shows no picture of the room any more
DATABASE_URL names the database (${repositoryRoot}/.env.example).`;

const [command = 'list', address = ''] = process.argv.slice(2);
const url = process.env.DATABASE_URL;
const lists = ['list', 'pictures'];
const known = [...lists, 'flag', 'dismiss', 'remove', 'show', 'hide'].includes(command);
if (!url || !known || (!lists.includes(command) && !address.includes('@'))) {
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
} else if (command === 'pictures') {
  for (const { address: room, hash } of await waitingPictures(database)) console.log(`${hash}  ${shown(room)}`);
} else if (command === 'show') {
  const hash = await allowPicture(database, address, at);
  console.log(
    hash === null
      ? `${address}: no such room, or it has no picture`
      : `${address}: ${hash} is fetched with the room's next crawl`,
  );
} else if (command === 'hide') {
  console.log(`${address}: pictures no longer shown: ${await forbidPictures(database, address)}`);
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
