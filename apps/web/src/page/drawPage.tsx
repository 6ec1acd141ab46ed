import type { AppType } from 'next/app';
import type { DocumentContext, DocumentInitialProps } from 'next/document';
import Head from 'next/head';
import { renderToStaticMarkup } from 'react-dom/server';
import { type HeadSlot, HeadSlotContext } from './HeadSlot.ts';

/**
 * Draws a page in one go into one text. Our pages run no script, so nothing is gained by a stream of pieces that a browser
 * could take up, which costs five times as much. The framework draws what belongs into the document's head, and gets the rest as it is.
 */
export async function drawPage({ renderPage }: DocumentContext): Promise<DocumentInitialProps> {
  let html = '';
  const enhanceApp = (App: AppType): AppType =>
    function Drawn(props) {
      const slot: HeadSlot = { parts: null };
      html = renderToStaticMarkup(
        <HeadSlotContext.Provider value={slot}>
          <App {...props} />
        </HeadSlotContext.Provider>,
      );
      return <Head>{slot.parts}</Head>;
    };
  return { ...(await renderPage({ enhanceApp })), html };
}
