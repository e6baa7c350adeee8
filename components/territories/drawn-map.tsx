import type { ReactNode } from 'react';
import { territoriesSvgAddress } from '@/lib/territories/rules/shapes/addresses.ts';
import { clearOfMarks, linesOfName, type MapMark, marksByLook } from '@/lib/territories/rules/shapes/map-marks.ts';
import type { DrawnTerritory, Drawing } from '@/lib/territories/types/shapes.ts';

export type Tone = 1 | 2 | 3 | 4 | 5;

type Props = {
  drawing: Drawing;
  /** What the drawing shows, for who does not see it; the list or table beside it says the rest. */
  title: string;
  /** SIREN of a territory or INSEE code of a commune: the rest is quiet. */
  lit?: string;
  /** From nearly nothing to a lot, by SIREN; a territory without one is blank. */
  tones?: ReadonlyMap<string, Tone>;
  marks?: readonly MapMark[];
  links?: (territory: DrawnTerritory) => string;
  labels?: boolean;
  /** A number under the name of a territory, by SIREN; with `labels`. */
  numbers?: ReadonlyMap<string, string>;
};

/**
 * The Mayenne drawn from its communes, on whatever ground: one hedge between two fields, a lane between two territories.
 * Without tones the fields have their colours and come from a file that all pages share; with tones each territory has
 * one. No script.
 */
export function DrawnMap({ drawing, title, lit, tones, marks = [], links, labels = false, numbers }: Props) {
  const fields = territoriesSvgAddress(drawing.origin.version);
  const commune = drawing.communes.find(({ insee }) => insee === lit);
  const litSiren = commune?.siren ?? lit;
  const contentOf = ({ siren, slug, path }: DrawnTerritory) => (
    <>
      {tones ? (
        <path className="drawn-fields" data-tone={tones.get(siren)} d={fieldsOf(drawing, siren)} />
      ) : (
        <use href={`${fields}#${slug}`} />
      )}
      <path className="drawn-outline" d={path} />
    </>
  );
  return (
    <svg
      className={marks.length > 0 ? 'drawn-map has-marks' : 'drawn-map'}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      role={links ? 'group' : 'img'}
      aria-label={title}
    >
      {drawing.territories.map((territory) => (
        <Territory key={territory.siren} territory={territory} isQuiet={litSiren !== undefined && territory.siren !== litSiren} href={links?.(territory)}>
          {contentOf(territory)}
        </Territory>
      ))}
      <g className="drawn-river">
        <path d={drawing.river} />
        <path d={drawing.river} />
      </g>
      {commune && <path className="drawn-commune" d={commune.path} />}
      {labels && (
        <g className="drawn-labels" aria-hidden="true">
          {drawing.territories.map(({ siren, name, label }) => {
            const number = numbers?.get(siren);
            const lines = number === undefined ? linesOfName(name) : [...linesOfName(name), number];
            const [x, y] = clearOfMarks(marks, label, lines);
            return (
              <text key={siren} x={x} y={y}>
                {lines.map((line, i) => (
                  <tspan key={line} x={x} dy={i === 0 ? `${(0.35 - (lines.length - 1) * 0.5).toFixed(2)}em` : '1em'}>
                    {line}
                  </tspan>
                ))}
              </text>
            );
          })}
        </g>
      )}
      {marksByLook(marks).map(({ kind, size, path }) => (
        <g key={`${kind} ${size}`} className="drawn-marks" data-kind={kind} data-size={size}>
          <path d={path} />
          <path d={path} />
        </g>
      ))}
    </svg>
  );
}

function Territory({ territory, isQuiet, href, children }: { territory: DrawnTerritory; isQuiet: boolean; href?: string | undefined; children: ReactNode }) {
  const className = isQuiet ? 'drawn-territory is-quiet' : 'drawn-territory';
  if (href === undefined) return <g className={className}>{children}</g>;
  return (
    <a className={className} href={href} aria-label={territory.name}>
      <title>{territory.name}</title>
      {children}
    </a>
  );
}

/** Every commune of a territory in one path: the stroke in the colour of the ground makes the hedges. */
function fieldsOf({ communes }: Drawing, siren: string): string {
  return communes
    .filter((commune) => commune.siren === siren)
    .map(({ path }) => path)
    .join('');
}
