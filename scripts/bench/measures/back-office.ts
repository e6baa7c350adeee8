import type { Measure } from '../measure.ts';
import type { Others } from '../sessions.ts';

/** What call managers and administrators open. */
export function backOfficeMeasures({ callManager, administrator }: Pick<Others, 'callManager' | 'administrator'>): Measure[] {
  return [
    { name: 'cahiers of a call manager', kind: 'each', exchange: () => ({ path: '/gestion/cahiers', headers: callManager, proof: '/gestion/cahiers/' }) },
    { name: 'audit', kind: 'each', exchange: () => ({ path: '/gestion/audit', headers: administrator, proof: 'cahier.' }) },
    { name: 'people', kind: 'each', exchange: () => ({ path: '/gestion/personnes', headers: administrator, proof: 'mesure.example' }) },
  ];
}
