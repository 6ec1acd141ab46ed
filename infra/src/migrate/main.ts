import { Fault } from '@signpost/contracts';
import { openDatabase } from '@signpost/db';
import { migrate } from '../prisma/migrate.ts';
import { seedPublic } from '../start/seed.ts';

const url = process.env.DATABASE_URL;
if (!url) {
  console.error('npm run migrate brings a database up to date and puts the public list in. DATABASE_URL names it.');
  process.exit(2);
}
try {
  const applied = await migrate(url);
  const database = openDatabase(url, { poolSize: 2 });
  const listed = await seedPublic(database);
  await database.close();
  console.log(`${applied.length === 0 ? 'up to date' : `applied ${applied.join(', ')}`}; ${listed} providers on the public list`);
} catch (error) {
  console.error(error instanceof Fault ? error.message : error);
  process.exitCode = 3;
}
