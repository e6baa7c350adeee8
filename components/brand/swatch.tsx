/** A field of one colour with letters of another on it. Decorative: its codes are written beside it. */
export function Swatch({ text, ground }: { text: string; ground: string }) {
  return (
    <svg className="swatch" viewBox="0 0 120 64" width={120} height={64} aria-hidden="true" focusable="false">
      <path fill={ground} stroke="#7f9186" strokeWidth="1" d="M14 1 108 3Q118 4 118 14L119 48Q119 58 108 60L18 63Q4 63 3 50L1 16Q1 2 14 1Z" />
      <text x="60" y="43" textAnchor="middle" fill={text} fontSize="32" fontWeight="700">
        Aa
      </text>
    </svg>
  );
}
