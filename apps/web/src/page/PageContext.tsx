import { createContext, useContext } from 'react';
import { createWords, type Words } from '../words/createWords.ts';
import type { Frame } from './Frame.ts';

export interface PageContext extends Omit<Frame, 'locale'> {
  words: Words;
}

const outsideAnyPage: Frame = { locale: 'en', now: 0, siteOrigin: '', path: '', service: null };

export const contextOf = ({ locale, ...rest }: Frame = outsideAnyPage): PageContext => ({ ...rest, words: createWords(locale) });

const context = createContext<PageContext>(contextOf());
export const PageContextProvider = context.Provider;

/** The words, the time and the installation of the page that is being drawn. */
export const usePage = (): PageContext => useContext(context);
export const useWords = (): Words => usePage().words;
