import { Disclosure } from '@/components/ui/disclosure.tsx';

const marks: readonly [string, string][] = [
  ['## Un titre', 'un titre ; ### et #### pour les titres en dessous'],
  ['*important*', 'de l’italique'],
  ['**essentiel**', 'du gras'],
  ['- un point', 'un point de liste ; 1. pour une liste numérotée'],
  ['> une phrase', 'une citation'],
  ['[les LABs](/labs)', 'un lien : les mots, puis l’adresse'],
];
const pictureMark: (typeof marks)[number] = ['![Une haie en fleur](picture:…)', 'une image de la bibliothèque : ce qu’elle montre, puis son adresse, à copier depuis la bibliothèque'];

/** How to write without the editor: shown where no script runs. */
export function MarkdownHelp({ hasPictures }: { hasPictures: boolean }) {
  return (
    <Disclosure summary="Comment mettre en forme ce texte">
      <p>Une ligne vide sépare deux paragraphes. Le reste se dit par quelques signes :</p>
      <ul className="markdown-help">
        {(hasPictures ? [...marks, pictureMark] : marks).map(([mark, meaning]) => (
          <li key={mark}>
            <code>{mark}</code> {meaning}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
