import { type RefObject, useEffect } from 'react';

interface Acts {
  /** The filters changed, or were sent. */
  onFilter: (form: HTMLFormElement) => void;
  /** The marker of a point is asked for; false when there is none to show. */
  onShow: (id: string) => boolean;
  /** A point of the list has the focus or the pointer; none when null. */
  onPointAt: (id: string | null) => void;
}

const pointOf = ({ target }: Event) => (target instanceof Element ? (target.closest<HTMLElement>('[data-point]')?.dataset['point'] ?? null) : null);

/** Follows what is done in the filters and the list beside the map. They are those of the plain page, which works without this. */
export function useListBeside(beside: RefObject<HTMLElement | null>, { onFilter, onShow, onPointAt }: Acts): void {
  useEffect(() => {
    const element = beside.current;
    if (!element) return;
    const stopped = new AbortController();
    const { signal } = stopped;
    element.addEventListener('change', ({ target }) => {
      const isChoice = target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type === 'checkbox');
      if (isChoice && target.form) onFilter(target.form);
    }, { signal });
    element.addEventListener('submit', (event) => {
      if (!(event.target instanceof HTMLFormElement)) return;
      event.preventDefault();
      onFilter(event.target);
    }, { signal });
    element.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const show = link?.dataset['show'];
      if (show && !event.ctrlKey && !event.metaKey && !event.shiftKey && onShow(show)) event.preventDefault();
    }, { signal });
    for (const type of ['focusin', 'mouseover']) element.addEventListener(type, (event) => onPointAt(pointOf(event)), { signal });
    for (const type of ['focusout', 'mouseleave']) element.addEventListener(type, () => onPointAt(null), { signal });
    return () => stopped.abort();
  });
}
