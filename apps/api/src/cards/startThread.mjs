// A thread knows TypeScript only through tsx, which it must ask for by itself, whatever the process was started with.
import { register } from 'tsx/esm/api';

register();
await import('./paintThread.ts');
