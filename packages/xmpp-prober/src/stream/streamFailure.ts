import { type Failure, failure } from '@signpost/contracts';
import type { XmlElement } from '../xml/xmlElement.ts';
import { ns } from './namespaces.ts';

/** A stream error as data (RFC 6120 §4.9). Where `see-other-host` points to is told and never followed. */
export function streamFailure(error: XmlElement): Failure {
  const condition = error.elements.find((element) => element.namespace === ns.streamErrors && element.name !== 'text');
  const text = condition?.text() || error.childText('text', ns.streamErrors);
  const name = condition?.name ?? 'undefined-condition';
  return failure('stream-error', text ? `${name}: ${text}` : name);
}
