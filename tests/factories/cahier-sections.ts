/** Sections of a cahier with one proposal that submission accepts, by key, as they are typed. */
export function completeSections(proposalId: string, { themeId, territory }: { themeId: string; territory: string }): Map<string, unknown> {
  return new Map<string, unknown>([
    ['diagnosis', { title: 'Mieux accueillir', diagnosis: 'Les familles qui arrivent ne savent pas à qui s’adresser.' }],
    [
      `${proposalId}.presentation`,
      {
        title: 'Une conciergerie partagée',
        themeId,
        territories: [territory],
        beneficiaries: 'Nouveaux habitants',
        description: 'Un guichet unique tenu à tour de rôle.',
      },
    ],
    [
      `${proposalId}.effects`,
      {
        expectedEffects: 'Des arrivées mieux préparées.',
        indicators: [
          { label: 'Familles accompagnées', unit: 'familles par an', baseline: '0', target: '60' },
          { label: '', unit: '', baseline: '', target: '' },
        ],
        partners: '',
      },
    ],
    [
      `${proposalId}.budget`,
      {
        costs: [
          { category: 'staff', label: 'Animation', mode: 'cash', amount: '12 500,50' },
          { category: 'purchases', label: '', mode: 'cash', amount: '' },
          { category: 'volunteering', label: 'Accueil bénévole', mode: 'in_kind', amount: '2000' },
        ],
        resources: [
          { category: 'own_funds', label: 'Autofinancement', mode: 'cash', amount: '12500,50' },
          { category: 'volunteering', label: 'Accueil bénévole', mode: 'in_kind', amount: '2 000 €' },
        ],
      },
    ],
    [
      `${proposalId}.milestones`,
      {
        milestones: [
          { title: 'Préparation', startMonth: '1', endMonth: '6', outcome: 'Équipe constituée' },
          { title: 'Généralisation', startMonth: '7', endMonth: '36', outcome: '' },
        ],
      },
    ],
  ]);
}
