import type { CloseUp } from '@/lib/territories/rules/shapes/close-up.ts';

/** A territory from close up on the ground of its colour, with its seat in broom: a drawing to look at, which says nothing. */
export function TerritoryFields({ fields, seat, around, outline, river, box }: CloseUp) {
  return (
    <svg className="territory-fields" viewBox={box.join(' ')} aria-hidden="true">
      <path className="territory-around" d={around} />
      {fields.map((path, depth) => (path === '' ? null : <path key={path} className="territory-field" data-depth={depth} d={path} />))}
      {seat ? <path className="territory-seat" d={seat} /> : null}
      <path className="territory-river" d={river} />
      <path className="territory-outline" d={outline} />
    </svg>
  );
}
