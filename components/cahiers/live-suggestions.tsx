'use client';

import { useEffect, useRef, useState } from 'react';
import type { SimilarLead, SimilarProposal } from '@/lib/cahiers/types/public.ts';
import { Suggestions } from './suggestions.tsx';

type Found = { proposals: readonly SimilarProposal[]; leads: readonly SimilarLead[] };
type Props = {
  cahierId: string;
  /** found for the text as saved, when it was asked for; null lets scripts ask once the page is there */
  saved: Found | null;
  /** names of the fields that are compared: the title, then the texts */
  fields: readonly [string, ...string[]];
};

/** Long enough for a sentence to be typed. */
const pause = 1_500;

/** Close proposals and leads, for the saved text and, where scripts run, for what is being typed. Put it inside the form. */
export function LiveSuggestions({ cahierId, saved, fields }: Props) {
  const [found, setFound] = useState(saved);
  const anchor = useRef<HTMLElement>(null);
  const names = fields.join(' ');
  useEffect(() => {
    const form = anchor.current?.closest('form');
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asked = new AbortController();
    async function ask(data: FormData) {
      asked.abort();
      asked = new AbortController();
      const [title = '', ...texts] = names.split(' ').map((name) => String(data.get(name) ?? ''));
      try {
        const response = await fetch('/api/cahiers/similar', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ title, text: texts.join('\n'), cahierId }),
          signal: asked.signal,
        });
        if (response.ok) setFound((await response.json()) as Found);
      } catch {
        // A suggestion that does not come is not missed.
      }
    }
    const typed = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void ask(new FormData(form)), pause);
    };
    if (!saved) void ask(new FormData(form));
    form.addEventListener('input', typed);
    return () => {
      clearTimeout(timer);
      asked.abort();
      form.removeEventListener('input', typed);
    };
  }, [cahierId, names, saved]);
  return (
    <aside ref={anchor} id="proches" aria-label="Propositions et pistes proches" className="card">
      <p className="font-display text-h4 font-bold">D’autres y ont pensé ?</p>
      {found ? <Suggestions {...found} /> : null}
      {saved ? null : (
        <noscript>
          <p>
            <a href="?proches=oui#proches">Chercher les propositions et les pistes proches du texte enregistré</a>
          </p>
        </noscript>
      )}
    </aside>
  );
}
