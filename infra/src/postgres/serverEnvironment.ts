/** What the server gets to see of our environment: nothing that could be a secret. */
export const serverEnvironment = (): NodeJS.ProcessEnv =>
  ({ PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' }) as NodeJS.ProcessEnv;
