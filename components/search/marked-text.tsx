import { Fragment } from 'react';
import type { Highlighted } from '@/lib/search/types.ts';

/** A text whose found words are marked. */
export function MarkedText({ parts }: { parts: Highlighted }) {
  return parts.map(({ text, isFound }, place) => (isFound ? <mark key={place}>{text}</mark> : <Fragment key={place}>{text}</Fragment>));
}
