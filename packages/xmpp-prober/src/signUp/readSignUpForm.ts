import type { SignUpForm } from '@signpost/contracts';
import { cleanNames, cleanOrNull } from '../cleanText.ts';
import { ns } from '../stream/namespaces.ts';
import type { XmlElement } from '../xml/xmlElement.ts';

const captchaFields =
  /^(ocr|captcha|captchahidden|qa|picture_q|picture_recog|speech_q|speech_recog|video_q|video_recog|audio_recog|sha-?256)$/i;
/** What a form says about itself, and the old way to say that one is registered already. */
const notAsked = new Set(['FORM_TYPE', 'instructions', 'registered', 'x']);

/** Reads the answer to an IQ-get of `jabber:iq:register` (XEP-0077 §3.1): what would be asked, never what was. */
export function readSignUpForm(query: XmlElement): SignUpForm {
  const forms = query.childrenNamed('x', ns.dataForms);
  const asked = forms.flatMap((form) => form.childrenNamed('field', ns.dataForms)).filter(isAsked);
  const plain = query.elements.filter((element) => element.namespace === ns.register).map(({ name }) => name);
  const names = [...plain, ...asked.map((field) => field.attribute('var') ?? '')];
  const fields = cleanNames(
    names.filter((name) => !notAsked.has(name)),
    50,
    100,
  );
  return {
    fields,
    webUrl: webUrlOf(query, forms),
    captcha: hasCaptcha(forms),
    emailAsked: fields.some((name) => /^e-?mail/i.test(name)),
    instructions: cleanOrNull(instructionsOf(query, forms), 1000),
  };
}

const isAsked = (field: XmlElement): boolean => !['hidden', 'fixed'].includes(field.attribute('type') ?? '');

/** XEP-0066 beside the form; a data form may carry the address as the value of a field named `url`. */
function webUrlOf(query: XmlElement, forms: readonly XmlElement[]): string | null {
  const outOfBand = query.elements.find((element) => element.is('x', ns.outOfBand));
  const url = outOfBand?.childText('url', ns.outOfBand) ?? fieldValue(forms, 'url') ?? '';
  return /^https?:\/\/[^\s]+$/i.test(url.trim()) ? url.trim().slice(0, 1000) : null;
}

const fieldValue = (forms: readonly XmlElement[], name: string): string | null =>
  forms
    .flatMap((form) => form.childrenNamed('field', ns.dataForms))
    .find((field) => field.attribute('var') === name)
    ?.childText('value', ns.dataForms) ?? null;

/** XEP-0158. */
const hasCaptcha = (forms: readonly XmlElement[]): boolean =>
  forms.some(
    (form) =>
      fieldValue([form], 'FORM_TYPE') === ns.captcha ||
      form
        .childrenNamed('field', ns.dataForms)
        .some((field) => captchaFields.test(field.attribute('var') ?? '') || field.child('media', ns.media) !== null),
  );

const instructionsOf = (query: XmlElement, forms: readonly XmlElement[]): string | null =>
  query.childText('instructions', ns.register) ?? forms[0]?.childText('instructions', ns.dataForms) ?? null;
