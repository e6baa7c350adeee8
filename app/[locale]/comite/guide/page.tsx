import type { Metadata } from 'next';
import { kindPurposes, kindWords } from '@/components/committee/composition-words.ts';
import { FirstStepNotice } from '@/components/committee/first-step.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { defaultExaminationDays } from '@/lib/committee/rules/assignment.ts';
import type { FirstDay } from '@/lib/committee/types/composition.ts';
import { readFirstDay } from '@/lib/committee/use-cases/commissions/read-first-day.ts';
import { requireContext } from '@/lib/web/viewer.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Guide du premier jour' };

const path = '/comite/guide';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function GuidePage({ searchParams }: Props) {
  const context = await requireContext(path);
  const read = await readFirstDay(context);
  if (!read.ok) return <NotFoundPage />;
  const { fait } = await searchParams;
  const { step, commissions } = read.value;
  return (
    <AreaPage
      area="comite"
      viewer={context.viewer}
      path={path}
      title="Guide du premier jour"
      crumbs={[{ label: 'Comité d’experts', path: '/comite' }, { label: 'Guide' }]}
      lead="Tout ce qu’il faut savoir pour commencer, en une page. Elle s’imprime."
    >
      <div className="grid gap-10">
        {fait === 'accepte' ? <Notice tone="success" live title="Merci : vous siégez, la personne qui vous a invité·e le sait" /> : null}
        <FirstStepNotice step={step} />
        <Seats commissions={commissions} />
        <Guide />
        <WhoToAsk commissions={commissions} />
      </div>
    </AreaPage>
  );
}

function Seats({ commissions }: Pick<FirstDay, 'commissions'>) {
  return (
    <section aria-labelledby="place">
      <h2 id="place" className="mb-3">Votre place</h2>
      <ul className="grid gap-3">
        {commissions.map(({ slug, name, kinds }) => (
          <li key={slug}>
            <strong>{name}</strong>
            {kinds.map((kind) => (
              <span key={kind} className="block">
                {kindWords[kind]} : {kindPurposes[kind].charAt(0).toLowerCase() + kindPurposes[kind].slice(1)}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Guide() {
  return (
    <div className="prose">
      <h2 id="a-quoi-sert">À quoi sert une commission</h2>
      <p>
        Des acteurs de la Mayenne (communes, entreprises, associations, collectifs) écrivent des cahiers et y proposent des actions. La commission examine chaque
        action et dit si elle mérite d’être essayée. Une action retenue devient un LAB : on l’essaie, 36 mois au plus, et l’on raconte ce que l’on apprend. Une action
        non retenue reçoit toujours des raisons, critère par critère, et le chemin du retour.
      </p>
      <h2 id="criteres">Quatre critères, tous nécessaires</h2>
      <ol>
        <li>
          <strong>Utile</strong> : répond-elle à un vrai besoin de gens que l’on sait nommer ?
        </li>
        <li>
          <strong>Impactante</strong> : que changera-t-elle, et saura-t-on le constater ?
        </li>
        <li>
          <strong>Financièrement supportable</strong> : les coûts sont-ils connus, et payés sans mettre personne en difficulté ?
        </li>
        <li>
          <strong>Réalisable en 3 ans</strong> : cette équipe, avec ce calendrier, peut-elle la mener à bien ?
        </li>
      </ol>
      <p>
        Une action doit réussir les quatre. Sous le seuil de l’appel sur un seul critère, elle ne peut pas être retenue, quelles que soient les autres notes : une idée
        brillante que personne ne peut payer attendra.
      </p>
      <h2 id="liens">Les liens d’intérêts d’abord</h2>
      <p>
        Avant de lire, demandez-vous si quelque chose vous lie à l’acteur, à un cosignataire ou à un partenaire nommé : emploi, mandat, famille, financement, adhésion, ou
        tout ce qui ferait douter de vous. Si oui, déportez-vous. C’est normal et fréquent : les experts sont choisis parce qu’ils vivent et travaillent ici. Après un
        déport, vous ne voyez plus rien de cet examen jusqu’à sa décision, et ce que vous aviez noté ne compte plus.
      </p>
      <h2 id="noter">Comment noter</h2>
      <ol>
        <li>Acceptez la proposition : c’est déclarer que rien ne vous lie à elle.</li>
        <li>Lisez-la avec son budget, son calendrier et ses pièces jointes. La grille dit ce que vaut chaque note.</li>
        <li>Donnez une note de 0 à 5 par critère, avec sa raison. Le contributeur lira le sens de vos raisons, jamais votre nom.</li>
        <li>S’il manque de quoi juger, répondez « pas assez d’information » : ce n’est jamais un zéro. Vous pouvez aussi poser une question, que la présidence transmet sans votre nom.</li>
        <li>Soumettez. Vous lisez alors les notes de vos collègues ; la vôtre change encore, par un amendement daté, jusqu’à la délibération.</li>
      </ol>
      <p>Ce que vous écrivez est enregistré à mesure : vous pouvez vous interrompre, et reprendre sur un téléphone.</p>
      <h2 id="echeances">Les échéances</h2>
      <p>
        Chaque proposition confiée porte sa date, d’ordinaire {defaultExaminationDays} jours après. Si vous ne pensez pas y arriver, dites-le tôt en déclinant : quelqu’un d’autre
        sera appelé. Sans assez d’évaluations, le quorum manque et la décision attend. La séance vient ensuite : la commission discute, chacun peut revoir ses notes, elle
        vote, et l’avis est écrit au procès-verbal.
      </p>
      <h2 id="confidentiel">Ce qui reste confidentiel</h2>
      <p>
        Tout, jusqu’à la publication de la décision : les notes, les raisons, ce qui se dit en séance, qui examine quoi. Après, la décision et ses raisons sont publiques,
        avec de quoi recalculer le résultat sans aucun nom. Les pièces réservées au comité et les paroles de chacun le restent, même à la fin de votre mandat.
      </p>
    </div>
  );
}

function WhoToAsk({ commissions }: Pick<FirstDay, 'commissions'>) {
  const asked = commissions.filter(({ officers }) => officers.length > 0);
  return (
    <section aria-labelledby="qui">
      <h2 id="qui" className="mb-3">À qui demander</h2>
      {asked.length === 0 ? <p>Écrivez à l’équipe du portail : son adresse est au bas de chaque page, sous « Nous écrire ».</p> : null}
      {asked.map(({ slug, name, officers }) => (
        <div key={slug} className="mb-4">
          {commissions.length > 1 ? <p className="font-bold">{name}</p> : null}
          <ul className="grid gap-1">
            {officers.map((officer) => (
              <li key={`${officer.kind} ${officer.email}`}>
                {officer.name}, {kindWords[officer.kind].toLowerCase()} :{' '}
                <span className="wrap-anywhere">
                  <a href={`mailto:${officer.email}`}>{officer.email}</a>
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
