import { openDatabase } from '@signpost/db';
import { commandOf } from './runCommand.ts';
import { usage } from './usage.ts';

const [name = 'list', subject = ''] = process.argv.slice(2);
const url = process.env.DATABASE_URL;
const command = commandOf(name, subject, process.env.SIGNPOST_MODE === 'lab' ? 'lab' : 'public');
if (!url || !command) {
  console.error(usage);
  process.exit(2);
}
const database = openDatabase(url, { poolSize: 2 });
try {
  for (const line of await command(database)) console.log(line);
} finally {
  await database.close();
}
