import { createContext, useContext } from 'react';
import { createWords, type Words } from '../words/createWords.ts';
import type { Frame } from './Frame.ts';
import { localHref } from './localHref.ts';

export interface PageContext extends Omit<Frame, 'locale'> {
  words: Words;
  /** An address inside the site, kept in the reader's language. */
  link(href: string): string;
}

const outsideAnyPage: Frame = { locale: 'en', now: 0, siteOrigin: '', path: '', search: '', service: null };

export const contextOf = ({ locale, ...rest }: Frame = outsideAnyPage): PageContext => ({
  ...rest,
  words: createWords(locale),
  link: (href) => localHref(href, locale),
});

const context = createContext<PageContext>(contextOf());
export const PageContextProvider = context.Provider;

/** The words, the time and the installation of the page that is being drawn. */
export const usePage = (): PageContext => useContext(context);
export const useWords = (): Words => usePage().words;
