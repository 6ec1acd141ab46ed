import type { Result, WebSocketConnection } from '@signpost/net';
import type { ProbeContext } from '../probeContext.ts';
import { failed, success } from '../result.ts';
import { serializeXml } from '../xml/serializeXml.ts';
import { type XmlElement, xml } from '../xml/xmlElement.ts';
import { featuresAmong, readTopElement } from './readTopElement.ts';

const framing = 'urn:ietf:params:xml:ns:xmpp-framing';
const mostMessages = 5;

/** Opens a stream over WebSocket, reads its features and closes it (RFC 7395 §3). */
export async function openWebSocketDoor(
  { net }: ProbeContext,
  domain: string,
  url: string,
  signal: AbortSignal,
): Promise<Result<XmlElement>> {
  const opened = await net.openWebSocket({ domain, url, protocol: 'xmpp', signal });
  if (!opened.ok) return opened;
  const socket = opened.value;
  socket.send(serializeXml(xml('open', framing, { to: domain, version: '1.0', 'xml:lang': 'en' })));
  const features = await readFeatures(socket, signal);
  socket.send(serializeXml(xml('close', framing)));
  await socket.close();
  return features;
}

async function readFeatures(socket: WebSocketConnection, signal: AbortSignal): Promise<Result<XmlElement>> {
  for (let messages = 0; messages < mostMessages; messages += 1) {
    const text = await socket.receive(signal);
    const element = text.ok ? readTopElement(text.value) : text;
    if (!element.ok) return element;
    // Where `see-other-uri` points to is never followed.
    if (element.value.is('close', framing)) return failed('stream-error', 'the server closed the stream');
    const features = featuresAmong([element.value]);
    if (!features.ok) return features;
    if (features.value) return success(features.value);
  }
  return failed('stream-invalid', 'no stream features');
}
