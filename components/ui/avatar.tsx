/** First letters of the first and last words: « Chambre d’agriculture » gives CA. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s’'-]+/).filter((word) => /^\p{L}/u.test(word) && (word.length > 2 || /^\p{Lu}/u.test(word)));
  const chosen = words.length > 1 ? [words[0]!, words.at(-1)!] : words;
  return chosen.map((word) => word[0]!.toLocaleUpperCase('fr')).join('');
}

/** Initials beside a name that is written in full: heard once, not twice. */
export function Avatar({ name }: { name: string }) {
  return (
    <span aria-hidden="true" className="grid size-11 shrink-0 place-items-center rounded-[0.9rem_0.35rem_0.8rem_0.35rem] bg-terre-soft font-display font-bold text-terre-text">
      {initialsOf(name)}
    </span>
  );
}
