'use client';

import { useEffect } from 'react';

/** Gives the focus to the part of the page that an act was about; without scripts the address leads there. */
export function FocusTarget({ id }: { id: string }) {
  useEffect(() => {
    const part = document.getElementById(id);
    part?.scrollIntoView({ block: 'start' });
    part?.focus({ preventScroll: true });
  }, [id]);
  return null;
}
