import type { SoftwareKind } from './softwareKind.ts';

/** A habit of a server software that changes what its answers mean; read in the software's source. */
export interface Quirk {
  /** Its explanation stands under `quirk.<id>`. */
  readonly id: string;
  readonly software: readonly SoftwareKind[];
  readonly xeps: readonly string[];
  /** `hidden`: never says it to a stranger. `not-proof`: says it in any case, so that yes becomes claimed. */
  readonly effect: 'hidden' | 'not-proof';
}

export const quirks: readonly Quirk[] = [
  {
    id: 'account-only-prosody',
    software: ['prosody', 'snikket', 'metronome'],
    xeps: ['0313', '0357', '0402', '0411', '0398', '0163', '0384', '0490', '0292'],
    effect: 'hidden',
  },
  {
    id: 'after-login',
    software: ['prosody', 'snikket', 'metronome', 'ejabberd'],
    xeps: ['0198', '0352', '0115'],
    effect: 'hidden',
  },
  { id: 'extdisco-always', software: ['prosody', 'snikket'], xeps: ['0215'], effect: 'not-proof' },
  { id: 'bind2-always', software: ['prosody', 'snikket'], xeps: ['0352'], effect: 'not-proof' },
  { id: 'iq-handlers', software: ['ejabberd'], xeps: ['0313', '0054', '0049'], effect: 'not-proof' },
  { id: 'pep-repeated', software: ['ejabberd', 'openfire'], xeps: ['0163', '0384'], effect: 'not-proof' },
  { id: 'account-only-ejabberd', software: ['ejabberd'], xeps: ['0357', '0402', '0411', '0398', '0490'], effect: 'hidden' },
  { id: 'extdisco-local', software: ['ejabberd'], xeps: ['0215'], effect: 'hidden' },
  { id: 'sasl2-to-named', software: ['ejabberd'], xeps: ['0386', '0388', '0480', '0484', '0509'], effect: 'hidden' },
  { id: 'self-ping-unsaid', software: ['ejabberd'], xeps: ['0410'], effect: 'hidden' },
  { id: 'stripped-openfire', software: ['openfire'], xeps: ['0191', '0049'], effect: 'hidden' },
  { id: 'listed-anyway', software: ['mongooseim'], xeps: ['0313', '0357', '0430'], effect: 'not-proof' },
];

/** The quirk of that effect which bears on an extension in that software. */
export const quirkOf = (xep: string, software: SoftwareKind | null, effect: Quirk['effect']): Quirk | undefined =>
  quirks.find(
    (quirk) => quirk.effect === effect && quirk.xeps.includes(xep) && software !== null && quirk.software.includes(software),
  );

/** Whether any software is known to hide an extension: then its absence proves nothing where the software is unknown. */
export const isSometimesHidden = (xep: string): boolean =>
  quirks.some((quirk) => quirk.effect === 'hidden' && quirk.xeps.includes(xep));
