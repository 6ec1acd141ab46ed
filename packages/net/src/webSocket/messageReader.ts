import { failed, success } from '../result.ts';
import type { Connection, Result, WebSocketConnection } from '../types.ts';
import { type Frame, opcodes, readFrame, writeFrame } from './frames.ts';
import { nextBytes } from './socketBytes.ts';

const mostMessageBytes = 262_144;
const mostWholeBytes = 2 * 1024 * 1024;
/** Empty frames and pings cost a sender nothing. */
const mostFrames = 5_000;

/** Messages out of frames, within limits of bytes and of frames. */
export class MessageReader implements WebSocketConnection {
  private parts: Buffer[] = [];
  private frames = 0;
  private wholeBytes = 0;

  constructor(
    private readonly connection: Connection,
    private unread: Buffer,
  ) {}

  send(text: string): void {
    this.write(opcodes.text, Buffer.from(text));
  }

  async receive(signal: AbortSignal): Promise<Result<string>> {
    for (;;) {
      const frame = await this.nextFrame(signal);
      if (!frame.ok) return frame;
      const message = this.take(frame.value);
      if (message) return message;
    }
  }

  close(): Promise<void> {
    // 1000: normal closure (RFC 6455 §7.4.1).
    this.write(opcodes.close, Buffer.from([0x03, 0xe8]));
    return this.connection.close();
  }

  private take({ final, opcode, payload }: Frame): Result<string> | null {
    if (opcode === opcodes.ping) this.write(opcodes.pong, payload);
    if (opcode === opcodes.ping || opcode === opcodes.pong) return null;
    if (opcode === opcodes.close) return failed('connection-lost', 'the server closed the WebSocket');
    const isNext = opcode === (this.parts.length === 0 ? opcodes.text : opcodes.continuation);
    if (!isNext) return failed('stream-invalid', 'not a text message');
    this.parts.push(payload);
    if (this.parts.reduce((sum, { length }) => sum + length, 0) > mostMessageBytes) return failed('limit-exceeded', 'message');
    return final ? textOf(Buffer.concat(this.parts.splice(0))) : null;
  }

  private async nextFrame(signal: AbortSignal): Promise<Result<Frame>> {
    for (;;) {
      const read = tryReadFrame(this.unread);
      if (!read.ok) return read;
      if (read.value) return this.count(read.value);
      const bytes = await nextBytes(this.connection.socket, signal);
      if (!bytes.ok) return bytes;
      this.wholeBytes += bytes.value.length;
      if (this.wholeBytes > mostWholeBytes) return failed('limit-exceeded', 'WebSocket');
      this.unread = Buffer.concat([this.unread, bytes.value]);
    }
  }

  private count({ frame, rest }: { frame: Frame; rest: Buffer }): Result<Frame> {
    this.unread = rest;
    this.frames += 1;
    return this.frames > mostFrames ? failed('limit-exceeded', 'frames') : success(frame);
  }

  private write(opcode: number, payload: Uint8Array): void {
    const { socket } = this.connection;
    if (!socket.destroyed && socket.writable) socket.write(writeFrame(opcode, payload));
  }
}

function tryReadFrame(bytes: Buffer): Result<ReturnType<typeof readFrame>> {
  try {
    return success(readFrame(bytes, mostMessageBytes));
  } catch (error) {
    return failed('stream-invalid', error instanceof Error ? error.message : 'frame');
  }
}

function textOf(bytes: Buffer): Result<string> {
  try {
    return success(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return failed('stream-invalid', 'not UTF-8');
  }
}
