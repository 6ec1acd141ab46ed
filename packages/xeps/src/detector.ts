import type { VantageCode } from '@signpost/contracts';
import type { FactName } from './facts.ts';
import type { SoftwareKind } from './softwareKind.ts';

/** How strongly a sighting speaks: proved there, or said there and proved elsewhere. */
export type Gives = 'yes' | 'claimed';

interface Sighting {
  readonly at: VantageCode;
  readonly gives: Gives;
  /** Counts only where one of these runs. */
  readonly only?: readonly SoftwareKind[];
}

/** One way in which a feature shows itself, as data. */
export type Detector = Sighting &
  (
    | { readonly at: 'DD' | 'DI'; readonly feature: string }
    | { readonly at: 'DD' | 'DI'; readonly identity: string }
    | { readonly at: 'DD' | 'DI'; readonly form: string }
    | { readonly at: 'C1' | 'S1'; readonly element: string }
    | { readonly at: 'C1'; readonly inline: string }
    | { readonly at: 'C1'; readonly bindInline: string }
    | { readonly at: 'C1'; readonly mechanism: string }
    | { readonly fact: FactName }
  );

type Options = { gives?: Gives; only?: readonly SoftwareKind[] };
const sighting = ({ gives = 'yes', only }: Options) => ({ gives, ...(only ? { only } : {}) });

/** A feature on the domain's disco#info. */
export const onDomain = (feature: string, options: Options = {}): Detector => ({ at: 'DD', feature, ...sighting(options) });
/** A feature on one of the domain's components. */
export const onComponent = (feature: string, options: Options = {}): Detector => ({ at: 'DI', feature, ...sighting(options) });
/** An identity `category/type` on one of the domain's components. */
export const asComponent = (identity: string, options: Options = {}): Detector => ({ at: 'DI', identity, ...sighting(options) });
/** The same on the domain itself: a service may live there. */
export const asDomain = (identity: string, options: Options = {}): Detector => ({ at: 'DD', identity, ...sighting(options) });
/** A data form of the domain's disco#info by its FORM_TYPE. */
export const inForm = (form: string, options: Options = {}): Detector => ({ at: 'DD', form, ...sighting(options) });
/** The same on one of the domain's components. */
export const inComponentForm = (form: string, options: Options = {}): Detector => ({ at: 'DI', form, ...sighting(options) });
/** An element `{namespace}name` among the c2s features after TLS. */
export const inClientStream = (element: string, options: Options = {}): Detector => ({ at: 'C1', element, ...sighting(options) });
/** The same among the s2s features. */
export const inServerStream = (element: string, options: Options = {}): Detector => ({ at: 'S1', element, ...sighting(options) });
/** An element inside `<inline/>` of SASL2 (XEP-0388). */
export const inline = (element: string, options: Options = {}): Detector => ({ at: 'C1', inline: element, ...sighting(options) });
/** A feature of Bind 2 (XEP-0386). */
export const bindInline = (feature: string, options: Options = {}): Detector => ({
  at: 'C1',
  bindInline: feature,
  ...sighting(options),
});
/** A SASL mechanism after TLS. */
export const mechanism = (name: string, options: Options = {}): Detector => ({ at: 'C1', mechanism: name, ...sighting(options) });
/** Something that takes more than a name to see. */
export const fact = (at: VantageCode, name: FactName, options: Options = {}): Detector => ({
  at,
  fact: name,
  ...sighting(options),
});
