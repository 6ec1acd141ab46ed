export interface Labelled {
  language: string;
  /** Name, and description if there is one. */
  text: string[];
}

export interface LanguageScore {
  language: string;
  count: number;
  /** Of the answers that name it, how many are right. */
  precision: number;
  /** Of its texts, how many were answered rightly. */
  recall: number;
}

export interface Score {
  /** Mean over the labelled languages that any answer named; `null` when there was no answer at all. */
  macroPrecision: number | null;
  /** Share of texts that got an answer. */
  answered: number;
  languages: LanguageScore[];
  wrong: (Labelled & { said: string })[];
}

/** Holds a detector against labelled texts; no answer is no mistake. */
export function score(labelled: readonly Labelled[], detect: (text: readonly string[]) => string | null): Score {
  const answers = labelled.map((one) => ({ ...one, said: detect(one.text) }));
  const given = answers.filter((one): one is Labelled & { said: string } => one.said !== null);
  const languages = [...new Set(labelled.map(({ language }) => language))].sort().map((language) => {
    const own = answers.filter((one) => one.language === language);
    const named = given.filter(({ said }) => said === language);
    const right = named.filter((one) => one.language === language).length;
    return {
      language,
      count: own.length,
      precision: named.length === 0 ? Number.NaN : right / named.length,
      recall: right / own.length,
    };
  });
  const judged = languages.filter(({ precision }) => !Number.isNaN(precision));
  return {
    macroPrecision: judged.length === 0 ? null : judged.reduce((sum, { precision }) => sum + precision, 0) / judged.length,
    answered: given.length / Math.max(1, labelled.length),
    languages,
    wrong: given.filter(({ language, said }) => said !== language),
  };
}
