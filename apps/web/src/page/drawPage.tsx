import type { AppType } from 'next/app';
import type { DocumentContext, DocumentInitialProps } from 'next/document';
// biome-ignore lint/style/noRestrictedImports: what DocumentHead collects ends here
import Head from 'next/head';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { HeadSlotContext } from './HeadSlot.ts';

/**
 * Draws a page in one go into one text. Our pages run no script, so nothing is gained by a stream of pieces that a browser
 * could take up, which costs five times as much. The framework draws what belongs into the document's head, and gets the rest as it is.
 */
export async function drawPage({ renderPage }: DocumentContext): Promise<DocumentInitialProps> {
  let html = '';
  const enhanceApp = (App: AppType): AppType =>
    function Drawn(props) {
      const slot: ReactElement[] = [];
      html = renderToStaticMarkup(
        <HeadSlotContext.Provider value={slot}>
          <App {...props} />
        </HeadSlotContext.Provider>,
      );
      return <Head>{slot}</Head>;
    };
  return { ...(await renderPage({ enhanceApp })), html };
}
