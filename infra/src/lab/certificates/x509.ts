import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';

// Node's own type of the same thing
x509.cryptoProvider.set(webcrypto as never);

export { x509 };
