import type * as L from 'leaflet';

/** A box on the map, in pixels, by its middle. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How far below or above its place a name may stand, in pixels, the nearest first. */
const steps = [0, -34, 34, -58, 58];

const touch = (a: Box, b: Box) => Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height;

/** How far each name moves so that neither a marker nor a name before it covers it; null when there is no room. */
export function placeNames(names: readonly Box[], markers: readonly Box[]): (number | null)[] {
  const placed: Box[] = [];
  return names.map((name) => {
    const step = steps.find((by) => ![...markers, ...placed].some((box) => touch({ ...name, y: name.y + by }, box)));
    if (step === undefined) return null;
    placed.push({ ...name, y: name.y + step });
    return step;
  });
}

/** Moves the names of the territories out from under the markers, and hides those that have no room. */
export function arrangeNames(map: L.Map, names: readonly L.Tooltip[], markers: readonly L.Marker[]): void {
  const boxOf = (element: HTMLElement | undefined, position: L.LatLng): Box => {
    const { x, y } = map.latLngToContainerPoint(position);
    return { x, y, width: element?.offsetWidth ?? 0, height: element?.offsetHeight ?? 0 };
  };
  const named = names.flatMap((name) => {
    const [element, position] = [name.getElement(), name.getLatLng()];
    return element && position ? [{ name, element, box: boxOf(element, position) }] : [];
  });
  const moved = placeNames(named.map(({ box }) => box), markers.map((marker) => boxOf(marker.getElement(), marker.getLatLng())));
  for (const [place, { name, element }] of named.entries()) {
    const step = moved[place] ?? null;
    element.classList.toggle('has-no-room', step === null);
    name.options.offset = [0, step ?? 0];
    name.update();
  }
}
