import { armColours, neutralColour } from './badgeColours.ts';
import { faceOf } from './badgeFace.ts';
import type { BadgeInput } from './badgeInput.ts';

/** The endpoint format of shields.io (https://shields.io/badges/endpoint-badge). */
export interface BadgeJson {
  schemaVersion: 1;
  label: string;
  message: string;
  color: string;
}

const labelLength = 30;

/** A badge for shields.io, which draws it by itself. */
export function renderBadgeJson(input: BadgeInput): BadgeJson {
  const face = faceOf(input);
  const note = input.state === 'graded' && face.colour ? '' : ` (${face.note})`;
  const message = face.colour ? `${face.sign}${note}` : face.note;
  const color = face.colour && !face.faded ? armColours[face.colour] : neutralColour;
  return { schemaVersion: 1, label: (input.label ?? 'XMPP').slice(0, labelLength), message, color };
}
