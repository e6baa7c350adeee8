import type { Band } from '@/lib/committee/rules/feedback.ts';

const places: readonly Band[] = ['well_under', 'under', 'at', 'well_above'];
const WIDTH = 26;
const GAP = 4;
const HEIGHT = 22;

/**
 * Where a criterion stands, drawn: four steps, the threshold as a line between the second and the third, a full and
 * higher step where the criterion is. Nobody hears it: the words beside it say the same.
 */
export function BandStrip({ band }: { band: Band }) {
  const whole = places.length * (WIDTH + GAP) - GAP;
  return (
    <svg viewBox={`0 0 ${whole} ${HEIGHT}`} width={whole} height={HEIGHT} className="shrink-0" aria-hidden="true" focusable="false">
      {places.map((place, index) => (
        <rect
          key={place}
          x={index * (WIDTH + GAP) + 1}
          y={place === band ? 3 : 8}
          width={WIDTH - 2}
          height={place === band ? HEIGHT - 6 : HEIGHT - 16}
          rx="3"
          strokeDasharray={band === 'unknown' ? '3 3' : undefined}
          className={place === band ? 'fill-terre-text stroke-terre-text' : 'fill-surface-sunk stroke-line-strong'}
        />
      ))}
      <line x1={whole / 2} x2={whole / 2} y1="0" y2={HEIGHT} className="stroke-ink" strokeWidth="2" strokeDasharray="4 3" />
    </svg>
  );
}
