import { armColours, neutralColour } from './badgeColours.ts';
import { faceOf, usualLabels } from './badgeFace.ts';
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
  const counts = input.variant === 'features' && face.sign.includes('/');
  const shown = face.colour !== null || counts;
  const note = input.state === 'graded' && shown ? '' : ` (${face.note})`;
  const message = shown ? `${face.sign}${note}` : face.note;
  const color = face.colour && !face.faded ? armColours[face.colour] : neutralColour;
  return {
    schemaVersion: 1,
    label: (input.label ?? usualLabels[input.variant ?? 'overall']).slice(0, labelLength),
    message,
    color,
  };
}
