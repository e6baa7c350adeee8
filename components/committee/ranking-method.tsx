import { Disclosure } from '@/components/ui/disclosure.tsx';
import { criterionKeys } from '@/lib/calls/rules/judging.ts';
import type { CallRules } from '@/lib/calls/types.ts';
import { polarisedFrom } from '@/lib/committee/rules/reading.ts';
import { fewestComparisons } from '@/lib/committee/rules/severity.ts';
import { criterionWords, figureInWords, standingWords } from './words.ts';

type Props = { call: CallRules; groups: number; evaluations: number };

/** What each column and each mark of the ranking says, and how the advisory mean is made. */
export function RankingMethod({ call, groups, evaluations }: Props) {
  return (
    <section aria-labelledby="methode">
      <h2 id="methode" className="mb-4">Comprendre ces chiffres</h2>
      <div className="grid gap-3">
        <Disclosure summary="Ce que dit chaque colonne">
          <dl className="prose">
            <dt className="font-bold">Les quatre critères</dt>
            <dd className="mb-3">
              La médiane des notes : autant d’experts ont donné plus, autant ont donné moins. Une note extrême ne la déplace pas. Elle se lit à
              partir de {call.quorum} notes ; avant, la colonne dit combien il y en a. « Pas assez d’information » n’est pas une note, et jamais
              un zéro. Sur le dessin : trait fin, des notes extrêmes ; trait épais, la moitié centrale ; barre, la médiane ; pointillé, le seuil.
            </dd>
            <dt className="font-bold">Rang et moyenne</dt>
            <dd className="mb-3">
              Seules les propositions qui passent ont un rang. Il vient de la moyenne des quatre médianes, chacune comptée selon son poids dans
              l’appel ({criterionKeys.map((key) => `${criterionWords[key]} ${call.weights[key]}`).join(', ')}). À moyenne égale, le rang est
              partagé. Ce que son auteur a retiré a quitté le classement.
            </dd>
            {Object.values(standingWords).map(({ name, meaning }) => (
              <div key={name}>
                <dt className="font-bold">{name}</dt>
                <dd className="mb-3">{meaning}</dd>
              </div>
            ))}
            <dt className="font-bold">Seuils de cet appel</dt>
            <dd className="mb-3">{criterionKeys.map((key) => `${criterionWords[key]} ${figureInWords(call.thresholds[key])}`).join(', ')}.</dd>
            <dt className="font-bold">Avis partagés</dt>
            <dd className="mb-3">
              Sur un critère au moins, {polarisedFrom} points ou plus séparent la note la plus basse de la plus haute : la médiane cache alors un
              désaccord, dont il vaut la peine de parler.
            </dd>
          </dl>
        </Disclosure>
        <Disclosure summary="La moyenne corrigée : indicative, elle ne décide de rien">
          <div className="prose">
            <p>
              Chaque proposition n’est lue que par quelques experts, et certains notent plus sévèrement que d’autres. Cette colonne estime ce que
              la proposition aurait reçu d’experts ni sévères ni indulgents, en comparant les experts sur les propositions qu’ils ont lues en
              commun. Ni le seuil, ni le rang, ni la décision ne s’en servent : elle aide à repérer une proposition que le hasard des saisines a
              servie ou desservie.
            </p>
            <p>
              L’intervalle dit ce qu’elle vaut : neuf fois sur dix, il contient la vraie valeur. Deux propositions dont les intervalles se
              recouvrent largement ne se distinguent pas.
            </p>
            <p>
              Le calcul rapproche de la moyenne générale ce qui repose sur peu de notes, et ne corrige rien tant que le hasard suffit à expliquer
              les écarts entre experts. Il porte sur la moyenne pondérée de chaque évaluation, critères sans information mis à part. Il demande
              au moins {fewestComparisons} comparaisons possibles : par exemple trois experts qui notent trois mêmes propositions. Méthode :
              modèle additif à effets aléatoires (Henderson, 1953 ; Robinson, 1991), éprouvé sur deux cents comités simulés.
            </p>
            <p>{baseInWords(groups, evaluations)}</p>
          </div>
        </Disclosure>
      </div>
    </section>
  );
}

function baseInWords(groups: number, evaluations: number): string {
  const base = `Ici, elle repose sur les ${evaluations} évaluations que vous pouvez lire.`;
  if (groups === 0) return `${base} C’est trop peu, ou elles se recoupent trop peu, pour corriger quoi que ce soit.`;
  if (groups === 1) return base;
  return `${base} Elles forment ${groups} groupes d’experts sans proposition commune : chaque groupe est corrigé pour lui-même, et les moyennes corrigées ne se comparent pas d’un groupe à l’autre.`;
}
