import { openTerm } from './opened.ts';
import { pageTermsServices } from './page-terms-services.ts';
import { PageTermsView } from './page-terms.tsx';
import type { ViewProps } from './views.ts';

/** The terms of the page, as one of the popup's views. */
export const PageView = ({ services, open }: ViewProps) => (
  <PageTermsView
    services={pageTermsServices}
    onOpenTerm={(term) => void open(openTerm(term, services))}
  />
);
