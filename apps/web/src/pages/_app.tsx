import type { AppProps } from 'next/app';
import '../styles/site.css';
import { Layout } from '../components/Layout.tsx';
import type { SitePage } from '../page/Frame.ts';
import { contextOf, PageContextProvider } from '../page/PageContext.tsx';
import { TroubleView } from '../views/TroubleView.tsx';

type Props = Partial<SitePage<Record<string, unknown>>>;

export default function App({ Component, pageProps }: AppProps<Props>) {
  return (
    <PageContextProvider value={contextOf(pageProps.frame)}>
      <Layout>{'trouble' in pageProps ? <TroubleView /> : <Component {...('view' in pageProps ? pageProps.view : {})} />}</Layout>
    </PageContextProvider>
  );
}
