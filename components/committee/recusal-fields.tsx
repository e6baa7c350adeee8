import { RadioGroup } from '@/components/form/choice-group.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import type { ConflictTie } from '@/lib/committee/types/examination.ts';
import { tieWords } from './words.ts';

/** The same ties, said of somebody else. */
const tiesOfAnother: Readonly<Record<ConflictTie, string>> = {
  member: 'Cette personne est adhérente, bénévole ou administratrice de l’acteur ou d’un cosignataire.',
  employer: 'Elle y travaille, y a travaillé récemment, ou va y travailler.',
  mandate: 'Elle y exerce un mandat, électif ou non.',
  family: 'Un de ses proches y a un intérêt.',
  funder: 'Elle, ou son organisation, le finance ou en reçoit un financement.',
  other: 'Tout autre lien qui pourrait faire douter de son impartialité.',
};

/** One question: which tie, with a word about it. `another`: somebody records it for someone else. */
export function RecusalFields({ another = false }: { another?: boolean }) {
  return (
    <>
      <RadioGroup
        name="tie"
        label={another ? 'Quel lien attache cette personne à ce cahier ?' : 'Quel lien vous attache à ce cahier ?'}
        required
        choices={(Object.keys(tieWords) as ConflictTie[]).map((tie) => ({
          value: tie,
          label: tieWords[tie].name,
          help: another ? tiesOfAnother[tie] : tieWords[tie].help,
        }))}
      />
      <TextArea name="note" label="Précision" help="Facultative, lue par la présidence seulement." rows={2} limit={1000} />
    </>
  );
}
