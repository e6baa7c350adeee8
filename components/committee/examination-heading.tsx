import { proposalStatusWords } from '@/components/cahiers/words.ts';
import { counted } from '@/components/committee/words.ts';
import { Badge } from '@/components/ui/badge.tsx';
import { SectionNav } from '@/components/ui/section-nav.tsx';
import { isUnderWay } from '@/lib/committee/rules/evaluation.ts';
import type { ExaminationDesk } from '@/lib/committee/types/desk.ts';
import { dateInParis } from '@/lib/web/dates.ts';

/** Where the examination stands, beside its title. */
export function ExaminationStanding({ desk }: { desk: ExaminationDesk }) {
  const { status, heading, deliberating, dueAt, own } = desk;
  const words = proposalStatusWords[status];
  return (
    <span className="flex flex-wrap items-center gap-3">
      <Badge tone={words.tone}>{words.name}</Badge>
      {deliberating && isUnderWay(desk) ? <Badge tone="warning">Délibération ouverte : les notes sont figées</Badge> : null}
      <span>
        {heading.actorName} · {heading.commission.name}
      </span>
      {dueAt && own?.status !== 'submitted' && isUnderWay(desk) ? <span>Attendue le {dateInParis(new Date(dueAt.getTime() - 1))}</span> : null}
    </span>
  );
}

/** Between the parts of the page of an examination. */
export function ExaminationParts({ desk }: { desk: ExaminationDesk }) {
  const answered = desk.questions.filter(({ answeredAt }) => answeredAt !== null).length;
  const items = [
    ...(desk.form || desk.own ? [{ href: '#evaluation', label: 'Mon évaluation' }] : []),
    ...(desk.colleagues ? [{ href: '#collegues', label: 'Les collègues' }] : []),
    { href: '#dossier', label: 'La proposition' },
    { href: '#budget', label: 'Budget' },
    { href: '#jalons', label: 'Jalons' },
    { href: '#cahier', label: 'Le cahier' },
    { href: '#questions', label: answered > 0 ? `Questions, ${counted(answered, 'réponse')}` : `Questions (${desk.questions.length})` },
  ];
  return <SectionNav label="Parties de la page" items={items} />;
}
