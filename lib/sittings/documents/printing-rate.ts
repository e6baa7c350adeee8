/** Forty proposals take a second to write, during which nobody else is answered: files and minutes together, for one person. */
export const printingRate = { limit: 60, seconds: 3600 } as const;
