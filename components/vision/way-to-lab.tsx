import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';

/** A field in the making: from bare ground to planted land, one state a step. Decorative, the words say the same. */
const drawings: readonly { step: 'call' | 'cahier' | 'examination' | 'decision' | 'lab' | 'maylab'; field: ReactNode }[] = [
  {
    step: 'call',
    field: (
      <>
        <path className="way-hedge" d="M46 40 128 24 158 84 118 128 52 112Z" />
        <path className="way-broom" d="M98 62a16 16 0 1 1 0 32 16 16 0 0 1 0-32Z" />
      </>
    ),
  },
  {
    step: 'cahier',
    field: (
      <>
        <path className="way-field" d="M46 40 128 24 158 84 118 128 52 112Z" />
        <path className="way-furrow" d="M66 58 124 47M68 78 138 65M70 98 132 87" />
      </>
    ),
  },
  {
    step: 'examination',
    field: (
      <>
        <path className="way-tile" d="M46 40 84 33 88 118 52 112Z" />
        <path className="way-field" d="M90 32 128 24 134 38 114 74 93 72Z" />
        <path className="way-water" d="M137 44 158 84 140 104 119 78Z" />
        <path className="way-broom" d="M94 79 115 82 135 108 118 128 95 120Z" />
      </>
    ),
  },
  {
    step: 'decision',
    field: (
      <>
        <path className="way-field" d="M46 40 128 24 158 84 118 128 52 112Z" />
        <path className="way-tick" d="M74 78 94 98 130 52" />
      </>
    ),
  },
  {
    step: 'lab',
    field: (
      <>
        <path className="way-field" d="M46 40 128 24 158 84 118 128 52 112Z" />
        <path className="way-trees" d="M70 58h0M94 52h0M120 46h0M72 80h0M98 76h0M124 70h0M76 102h0M102 100h0M128 92h0" />
      </>
    ),
  },
  {
    step: 'maylab',
    field: (
      <>
        <path className="way-tile" d="M30 34 92 22 96 72 40 82Z" />
        <path className="way-field" d="M98 21 160 32 154 74 102 72Z" />
        <path className="way-water" d="M42 88 96 78 92 132 58 128Z" />
        <path className="way-broom" d="M102 78 152 80 138 126 98 132Z" />
      </>
    ),
  },
];

/** From the call for contributions to the LABs: six steps along the river, and the same in an ordered list. */
export async function WayToLab() {
  const t = await getTranslations('vision');
  return (
    <ol className="way">
      {drawings.map(({ step, field }) => (
        <li key={step}>
          <svg viewBox="0 0 200 160" aria-hidden="true" focusable="false">
            <path className="way-river" d="M0 142C34 130 60 154 100 144S166 132 200 142" />
            {field}
          </svg>
          <h3>{t(`way.${step}.title`)}</h3>
          <p>{t(`way.${step}.text`)}</p>
        </li>
      ))}
    </ol>
  );
}
