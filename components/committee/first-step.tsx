import { counted } from '@/components/committee/words.ts';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import type { FirstStep } from '@/lib/committee/types/composition.ts';
import { dateInParis } from '@/lib/web/dates.ts';

/** The one thing that this person has to do next, with the way there. */
export function FirstStepNotice({ step }: { step: FirstStep }) {
  const { title, text, action } = words(step);
  return (
    <Notice tone={action ? 'info' : 'success'} title={title}>
      <p>{text}</p>
      {action ? (
        <p className="not-printed mt-3">
          <LinkButton variant="primary" href={action.href}>
            {action.label}
          </LinkButton>
        </p>
      ) : null}
    </Notice>
  );
}

function words(step: FirstStep): { title: string; text: string; action?: { href: string; label: string } } {
  switch (step.kind) {
    case 'declare-expertise':
      return {
        title: 'À faire maintenant : dites ce que vous connaissez',
        text: 'Cinq minutes, thème par thème. C’est ce qui permet de vous confier des propositions qui vous parlent.',
        action: { href: '/comite/profil', label: 'Déclarer mon expertise' },
      };
    case 'wait':
      return { title: `Votre mandat commence le ${dateInParis(step.startsAt)}`, text: 'Rien à faire d’ici là. Vous recevrez un courriel dès qu’une proposition vous sera confiée.' };
    case 'answer':
      return {
        title: `À faire maintenant : ${counted(step.count, 'proposition attend', 'propositions attendent')} votre réponse`,
        text: 'Acceptez si rien ne vous lie à ses signataires, sinon déportez-vous : dans les deux cas, la présidence sait à quoi s’en tenir.',
        action: { href: '/comite', label: 'Voir ce qui m’est confié' },
      };
    case 'evaluate':
      return {
        title: `À faire maintenant : ${counted(step.count, 'évaluation vous attend', 'évaluations vous attendent')}`,
        text: 'Commencez par la plus proche de son échéance. Ce que vous écrivez est enregistré à mesure.',
        action: { href: '/comite', label: 'Aller à mes évaluations' },
      };
    case 'open':
      return {
        title: `À faire maintenant : ${counted(step.count, 'proposition attend l’ouverture de son examen', 'propositions attendent l’ouverture de leur examen')}`,
        text: 'Un examen ouvert peut être confié à des experts.',
        action: { href: `/comite/commissions/${step.slug}`, label: 'Ouvrir l’examen' },
      };
    case 'none':
      return { title: 'Vous êtes à jour', text: 'Rien ne vous est demandé aujourd’hui. Vous recevrez un courriel dès qu’une proposition vous sera confiée.' };
  }
}
