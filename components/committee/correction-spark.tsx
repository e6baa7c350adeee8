import type { Correction, CorrectionLack } from '@/lib/committee/rules/severity.ts';
import { lackWords } from './ranking-words.ts';
import { figureInWords } from './words.ts';

const width = 88;
const margin = 5;
const at = (score: number) => margin + (score / 5) * (width - 2 * margin);

/** The advisory mean in a cell: its interval and itself, drawn above the same in words. */
export function CorrectionSpark({ corrected }: { corrected: Correction | CorrectionLack }) {
  if (typeof corrected === 'string') return <span className="text-small text-ink-soft">{lackWords[corrected]}</span>;
  const { mean, low, high } = corrected;
  return (
    <span className="grid gap-1">
      <svg viewBox={`0 0 ${width} 20`} width={width} height="20" aria-hidden="true" focusable="false">
        <path d={`M${margin} 10H${width - margin}`} className="stroke-line" />
        <path d={`M${at(low)} 10H${at(high)}M${at(low)} 6v8M${at(high)} 6v8`} className="stroke-line-strong" strokeWidth="2" />
        <circle cx={at(mean)} cy="10" r="4" className="fill-surface stroke-ink" strokeWidth="2" />
      </svg>
      <span>
        {figureInWords(mean)}
        <span className="block text-small text-ink-soft">
          entre {figureInWords(low)} et {figureInWords(high)}
        </span>
      </span>
    </span>
  );
}
