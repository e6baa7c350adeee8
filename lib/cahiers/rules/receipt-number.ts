const pattern = /^CA-(\d{4})-(\d{4,})$/;
const parisYear = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Paris', year: 'numeric' });

/** Year of the receipts given at this instant: the one on the calendars of the Mayenne. */
export function receiptYear(now: Date): number {
  return Number(parisYear.format(now));
}

/** "CA-2026-0042": at least four digits, more after the 9,999th. */
export function formatReceiptNumber(year: number, rank: number): string {
  return `CA-${String(year).padStart(4, '0')}-${String(rank).padStart(4, '0')}`;
}

/** Year and rank of a receipt number written as `formatReceiptNumber` does, or null. */
export function parseReceiptNumber(text: string): { year: number; rank: number } | null {
  const found = pattern.exec(text);
  if (!found) return null;
  const year = Number(found[1]);
  const rank = Number(found[2]);
  return rank > 0 && formatReceiptNumber(year, rank) === text ? { year, rank } : null;
}
