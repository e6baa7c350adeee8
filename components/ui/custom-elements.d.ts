import type { DetailedHTMLProps, HTMLAttributes } from 'react';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'search-suggestions': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & {
        'data-field': string;
        'data-source': string;
        'data-label': string;
        'data-one': string;
        'data-many': string;
        'data-none': string;
      };
      'time-left': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & { 'data-end': string; 'data-lang': string };
    }
  }
}
