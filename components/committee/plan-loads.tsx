import { LoadStrip } from '@/components/chart/load-strip.tsx';
import type { DistributionDesk } from '@/lib/committee/types/assignment.ts';
import { counted } from './words.ts';

/** The load of each expert before and after the plan, drawn and written. */
export function PlanLoads({ desk: { experts, plan, proposals } }: { desk: DistributionDesk }) {
  if (experts.length === 0) return <p>Personne ne siège encore dans cette commission.</p>;
  const titles = new Map(proposals.map(({ id, title }) => [id, title]));
  const received = Map.groupBy(plan.given, ({ personId }) => personId);
  return (
    <LoadStrip
      caption="Saisines de chacun : en cours (plein), ajoutées par ce plan (contour), capacité déclarée (tirets)"
      tableTitle="Lire ces charges en tableau, avec ce que chacun reçoit"
      headers={{ label: 'Expert', before: 'Avant', after: 'Après', limit: 'Capacité', added: 'Reçoit' }}
      rows={experts.map(({ id, name, alternate, load, expected, after, capacity }) => ({
        label: alternate ? `${name} (suppléance)` : name,
        before: load,
        after,
        ...(capacity === null ? {} : { limit: capacity + load - expected }),
        text: `${after > load ? `${load}, puis ${after} avec ce plan` : counted(load, 'saisine')}${capacity === null ? '' : `, ${capacity} à la fois au plus`}`,
        added: (received.get(id) ?? []).map(({ proposalId }) => titles.get(proposalId) ?? '').join(', ') || 'Rien de plus',
      }))}
    />
  );
}
