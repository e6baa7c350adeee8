import { Notice } from '@/components/ui/notice.tsx';

const sentences: Readonly<Record<string, string>> = {
  inscrit: 'C’est fait : l’acteur est inscrit et vous êtes son premier délégué ou sa première déléguée.',
  invite: 'L’invitation est partie.',
  annule: 'L’invitation est annulée.',
  accepte: 'Vous représentez désormais cet acteur.',
  decline: 'L’invitation est déclinée.',
  demande: 'Votre demande est partie. Vous recevrez la réponse par courriel.',
  retire: 'Votre demande est retirée.',
  rejoint: 'La personne est désormais déléguée ; elle en est avertie.',
  refuse: 'La demande est déclinée ; la personne en est avertie.',
  mandat: 'Le mandat est enregistré.',
  quitte: 'Vous ne représentez plus cet acteur.',
  acces: 'L’accès est rétabli ; la personne en est avertie.',
};

/** What the act that led to this page did, named by `fait` in its address. */
export function DoneNotice({ done }: { done: string | string[] | undefined }) {
  const sentence = typeof done === 'string' && Object.hasOwn(sentences, done) ? sentences[done] : undefined;
  return sentence ? (
    <div className="mb-8">
      <Notice tone="success" live title={sentence} />
    </div>
  ) : null;
}
