import { repositoryRoot } from '../process/repositoryRoot.ts';

export const usage = `npm run moderate                     lists the reports of rooms that wait, the oldest first
npm run moderate -- flag ADDRESS     hides a room from those who did not ask for adult rooms
npm run moderate -- dismiss ADDRESS  finds nothing wrong
npm run moderate -- remove ADDRESS   takes a room down for good
npm run moderate -- pictures         lists the rooms whose picture nobody let be shown, the largest first
npm run moderate -- show ADDRESS     lets the picture be shown that the room has now: look at it first
npm run moderate -- hide ADDRESS     shows no picture of the room any more
npm run moderate -- asked            lists the tests that people asked for, the newest first
npm run moderate -- story TEST       the whole story of a test: its steps and events
npm run moderate -- domain DOMAIN    how a provider stands with us
npm run moderate -- delist DOMAIN    takes a provider off the list; relist puts it on
npm run moderate -- block DOMAIN     takes a provider down, deletes what we saw and tests it no more; unblock ends that
npm run moderate -- re-probe DOMAIN  has a provider tested now
DATABASE_URL names the database (${repositoryRoot}/.env.example).`;
