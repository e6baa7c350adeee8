export type FileKindName = 'pdf' | 'image' | 'text' | 'spreadsheet' | 'presentation';

/** Which of the words for kinds of file fits a media type. */
export function kindName(mediaType: string): FileKindName {
  if (mediaType === 'application/pdf') return 'pdf';
  if (mediaType.startsWith('image/')) return 'image';
  if (mediaType.includes('spreadsheet')) return 'spreadsheet';
  return mediaType.includes('presentation') ? 'presentation' : 'text';
}

/** "1,2 Mo", "340 ko"; "1.2 MB" in English. Never "0". */
export function sizeInWords(bytes: number, language: 'fr' | 'en' = 'fr'): string {
  const units = language === 'fr' ? ['ko', 'Mo'] : ['kB', 'MB'];
  const inMega = bytes >= 1_000_000;
  const figure = inMega ? bytes / 1_000_000 : Math.max(1, bytes / 1_000);
  const format = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: inMega ? 1 : 0 });
  return `${format.format(figure)}\u00a0${units[inMega ? 1 : 0]}`;
}
