const drawings = {
  bold: 'M7 5h6a3.5 3.5 0 0 1 0 7H7V5Zm0 7h7a3.5 3.5 0 0 1 0 7H7v-7Z',
  italic: 'M10 5h8M6 19h8M14.5 5l-5 14',
  bullets: 'M9 6h11M9 12h11M9 18h11M4.5 6v.01M4.5 12v.01M4.5 18v.01',
  numbers: 'M10 6h10M10 12h10M10 18h10M4 4.5l1.5-1V8M4 14c0-2 3-2 3 0 0 1.500-3 2.500-3 4h3',
  quote: 'M5 7h5v5c0 3-1.500 4.500-4 5M14 7h5v5c0 3-1.500 4.500-4 5',
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1.500 1.500M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1.500-1.500',
  picture: 'M4 5h16v14H4V5Zm0 11 5-5 4 4 2.500-2.500L20 17M15.500 9v.01',
  undo: 'M9 5 4 10l5 5M4 10h10a5.500 5.500 0 0 1 0 11h-3',
  redo: 'm15 5 5 5-5 5m5-5H10a5.500 5.500 0 0 0 0 11h3',
} as const;

export type ToolbarIconName = keyof typeof drawings;

/** The drawing of a button of the editor; the button bears its name. */
export function ToolbarIcon({ name }: { name: ToolbarIconName }) {
  return (
    <svg width="20" height="20" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false">
      <path d={drawings[name]} />
    </svg>
  );
}
