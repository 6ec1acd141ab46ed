import { fileURLToPath } from 'node:url';
import { defineConfig } from 'prisma/config';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** For `npx prisma … --config prisma/prisma.config.ts`; our own start needs only `npm run generate` and `migrate`. */
export default defineConfig({
  schema: here('schema.prisma'),
  migrations: { path: here('migrations') },
});
