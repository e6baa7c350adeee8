import { Badge } from '@/components/ui/badge.tsx';
import type { ReopenRequestRecord } from '@/lib/cahiers/types/cahier.ts';
import { dateTimeInParis } from '@/lib/web/dates.ts';

const words = { pending: 'En attente', accepted: 'Accordée', declined: 'Non accordée', cancelled: 'Annulée' } as const;
const tones = { pending: 'warning', accepted: 'success', declined: 'neutral', cancelled: 'neutral' } as const;

/** Requests to reopen the call for a cahier, newest first. */
export function ReopeningRequests({ requests }: { requests: readonly ReopenRequestRecord[] }) {
  return (
    <ul className="grid gap-6">
      {requests.map(({ id, message, status, createdAt }) => (
        <li key={id} className="grid gap-3">
          <p className="flex flex-wrap items-center gap-3">
            <Badge tone={tones[status]}>{words[status]}</Badge>
            <span className="text-small text-ink-soft">Demandée le {dateTimeInParis(createdAt)}</span>
            {status === 'pending' ? <a href="/gestion/cahiers/reouvertures">Répondre</a> : null}
          </p>
          <p className="whitespace-pre-line">{message}</p>
        </li>
      ))}
    </ul>
  );
}
