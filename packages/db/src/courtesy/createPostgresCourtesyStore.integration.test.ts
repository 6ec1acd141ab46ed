import { testCourtesyStore, useDatabase } from '@signpost/testing';
import { createPostgresCourtesyStore } from '../index.ts';

const open = useDatabase();

testCourtesyStore('PostgreSQL', (clock) => createPostgresCourtesyStore(open().database, clock));
