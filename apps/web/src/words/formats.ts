type Make<Options, Format> = (locale: string, options: Options) => Format;

/** Making a format costs far more than using it, and there are few: each is made once for each language. */
function keptFormats<Options, Format>(make: Make<Options, Format>): Make<Options, Format> {
  const kept = new Map<string, Format>();
  return (locale, options) => {
    const key = `${locale} ${JSON.stringify(options)}`;
    const format = kept.get(key) ?? make(locale, options);
    kept.set(key, format);
    return format;
  };
}

export const numberFormat = keptFormats((locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options));
export const dateFormat = keptFormats((locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options));
export const relativeTimeFormat = keptFormats(
  (locale, options: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(locale, options),
);
export const nameFormat = keptFormats((locale, options: Intl.DisplayNamesOptions) => new Intl.DisplayNames(locale, options));
