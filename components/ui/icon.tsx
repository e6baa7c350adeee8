const drawings = {
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Zm4.8 11.3L20.5 20.5',
  arrow: 'M4 12h15M13 6l6 6-6 6',
  check: 'M4.5 12.5l5 5L20 6.5',
  cross: 'M6 6l12 12M18 6 6 18',
  info: 'M12 10.5V17M12 7v.01M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Z',
  warning: 'M12 4 2.5 20h19L12 4Zm0 6v4.5m0 2.5v.01',
  error: 'M8 3h8l5 5v8l-5 5H8l-5-5V8l5-5Zm4 4.5V13m0 3.5v.01',
  download: 'M12 4v11m-5-5 5 5 5-5M4.5 20h15',
  file: 'M6 3h8l5 5v13H6V3Zm8 0v5h5',
  clock: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Zm0 4.5V12l3.5 2.5',
  plus: 'M12 5v14M5 12h14',
} as const;

export type IconName = keyof typeof drawings;

/** A small line drawing in the colour of the text. Decorative: the words beside it say the same. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg className="shrink-0" width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false">
      <path d={drawings[name]} />
    </svg>
  );
}
