import type { CriterionReading } from '@/lib/committee/rules/reading.ts';
import { counted, figureInWords } from './words.ts';

const width = 88;
const margin = 5;
const at = (score: number) => margin + (score / 5) * (width - 2 * margin);

/** One criterion of one proposal in a cell: extremes, quartiles, median and threshold drawn beside the same in words. */
export function MedianSpark({ reading }: { reading: CriterionReading }) {
  const { median, spread, threshold, meetsThreshold, informative, insufficient, missing } = reading;
  return (
    <span className="grid gap-1">
      <svg viewBox={`0 0 ${width} 20`} width={width} height="20" aria-hidden="true" focusable="false">
        <path d={`M${margin} 10H${width - margin}`} className="stroke-line" />
        {spread ? <path d={`M${at(spread.min)} 10H${at(spread.max)}`} className="stroke-line-strong" strokeWidth="2" /> : null}
        {spread ? (
          <path d={`M${at(spread.lowerQuartile)} 10H${at(spread.upperQuartile)}`} className="stroke-terre-text" strokeWidth="8" strokeLinecap="round" />
        ) : null}
        <path d={`M${at(threshold)} 1v18`} className="stroke-ink" strokeDasharray="2 2" />
        {median === null ? null : <rect x={at(median) - 2.5} y="1" width="5" height="18" rx="2" className="fill-ink" />}
      </svg>
      <span className={median !== null && !meetsThreshold ? 'font-bold' : undefined}>
        {median === null ? `${informative} sur ${informative + missing} notes` : figureInWords(median)}
        {median !== null && !meetsThreshold ? ' (sous le seuil)' : ''}
        {spread && spread.min !== spread.max ? (
          <span className="text-small text-ink-soft">
            {' '}
            de {spread.min} à {spread.max}
          </span>
        ) : null}
        <span className="block text-small text-ink-soft">
          {median === null ? null : counted(informative, 'note')}
          {insufficient > 0 ? ` ${insufficient} sans information` : ''}
        </span>
      </span>
    </span>
  );
}
