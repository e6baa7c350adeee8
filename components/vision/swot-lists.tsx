import { getTranslations } from 'next-intl/server';
import type { SwotQuadrant } from '@/lib/vision/types/pages.ts';

const quadrants = ['strength', 'weakness', 'opportunity', 'threat'] as const;

/** Strengths, weaknesses, opportunities and threats: four fields, four lists. */
export async function SwotLists({ swot }: { swot: Readonly<Record<SwotQuadrant, readonly string[]>> }) {
  const t = await getTranslations('vision');
  return (
    <div className="swot">
      {quadrants.map((quadrant) => (
        <div key={quadrant} className={`swot-field swot-${quadrant}`}>
          <h3>{t(`swot.${quadrant}`)}</h3>
          <ul>
            {swot[quadrant].map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
