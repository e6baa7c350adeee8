import { getTranslations } from 'next-intl/server';
import { langOf } from '@/lib/vision/rules/presentation.ts';
import type { MaybeUntranslated, SwotQuadrant } from '@/lib/vision/types/pages.ts';

const quadrants = ['strength', 'weakness', 'opportunity', 'threat'] as const;

/** Strengths, weaknesses, opportunities and threats: four fields, four lists. */
export async function SwotLists({ swot, untranslated }: { swot: Readonly<Record<SwotQuadrant, readonly string[]>> } & MaybeUntranslated) {
  const t = await getTranslations('vision');
  return (
    <div className="swot">
      {quadrants.map((quadrant) => (
        <div key={quadrant} className={`swot-field swot-${quadrant}`}>
          <h3>{t(`swot.${quadrant}`)}</h3>
          <ul>
            {swot[quadrant].map((text) => (
              <li key={text} lang={langOf(text, untranslated)}>
                {text}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
