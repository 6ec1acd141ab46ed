export const softwareKinds = ['prosody', 'ejabberd', 'openfire', 'mongooseim', 'tigase', 'snikket', 'metronome'] as const;
/** Server software whose habits we know. */
export type SoftwareKind = (typeof softwareKinds)[number];

/** The software by the name it gives itself; `null` for one whose habits we don't know. */
export function softwareKindOf(name: string | null): SoftwareKind | null {
  const text = name?.toLowerCase() ?? '';
  return softwareKinds.find((kind) => text.includes(kind)) ?? null;
}
