import { RadioGroup } from '@/components/form/choice-group.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import type { ConflictTie } from '@/lib/committee/types/examination.ts';
import { tieWords } from './words.ts';

/** The kind of tie, and a word about it. */
export function RecusalFields() {
  return (
    <>
      <RadioGroup
        name="tie"
        label="Nature du lien"
        required
        choices={(Object.keys(tieWords) as ConflictTie[]).map((tie) => ({ value: tie, label: tieWords[tie].name, help: tieWords[tie].help }))}
      />
      <TextArea name="note" label="Précision" help="Facultative, lue par la présidence seulement." rows={2} limit={1000} />
    </>
  );
}
