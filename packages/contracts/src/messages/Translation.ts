/** The plural forms that counted texts need in each language (CLDR); English has `one` and `other`. */
export interface PluralForms {
  de: 'one' | 'other';
  fr: 'one' | 'other';
  es: 'one' | 'other';
  ru: 'one' | 'few' | 'many' | 'other';
}

type StemOf<Id> = Id extends `${infer Stem}.one` ? Stem : never;
type CountedIn<Ids> = `${StemOf<Ids>}.${'one' | 'other'}`;

/** Every text of an English file in another language, each counted one in that language's plural forms. */
export type Translation<English, Language extends keyof PluralForms> = Readonly<
  Record<Exclude<keyof English & string, CountedIn<keyof English>> | `${StemOf<keyof English>}.${PluralForms[Language]}`, string>
>;
