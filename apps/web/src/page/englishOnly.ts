/** Pages that only operators read: their text is English in every language's frame. */
const operatorPages = /^\/(checks|operators|statistics)(\/|$)/;

/** Whether the page at this path has no translation. */
export const isEnglishOnly = (path: string): boolean => operatorPages.test(path);
