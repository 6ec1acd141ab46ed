import { ByteCursor } from '../bytes/byteCursor.ts';
import { readerLimits } from './readerLimits.ts';

/** Extensions by number (RFC 8446 §4.2); `null` when malformed, repeated or too many. */
export function readExtensions(bytes: Buffer): Map<number, Buffer> | null {
  const cursor = new ByteCursor(bytes);
  const extensions = new Map<number, Buffer>();
  while (cursor.ok && cursor.left > 0) {
    const code = cursor.uint16();
    const content = cursor.vector(2);
    if (extensions.has(code) || extensions.size >= readerLimits.extensions) return null;
    extensions.set(code, content);
  }
  return cursor.ok ? extensions : null;
}
