import type { DetailedHTMLProps, HTMLAttributes } from 'react';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'time-left': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & { 'data-end': string; 'data-lang': string };
    }
  }
}
