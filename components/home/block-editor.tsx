import type { ReactNode } from 'react';
import { TextPair } from '@/components/content/text-pair.tsx';
import { Checkbox } from '@/components/form/checkbox.tsx';
import { CheckboxGroup } from '@/components/form/choice-group.tsx';
import type { Choice } from '@/components/form/select.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { blockField } from '@/lib/content/rules/home.ts';
import { blockName, blockTexts } from '@/lib/content/rules/home-texts.ts';
import type { HomeBlock } from '@/lib/content/types/home.ts';

/** What exists and may be featured, by address. */
interface Featurable {
  figures: readonly Choice[];
  labs: readonly Choice[];
  portraits: readonly Choice[];
}

type Props = {
  block: HomeBlock;
  featurable: Featurable;
  canGoUp: boolean;
  canGoDown: boolean;
  /** Unfolded at first: the block just moved or added, one with something to mend. */
  isOpen: boolean;
};

/** Those chosen first, in the order in which they are shown. */
function sorted(choices: readonly Choice[], chosen: readonly string[]): Choice[] {
  const rank = (value: string) => (chosen.includes(value) ? chosen.indexOf(value) : chosen.length);
  return choices.toSorted((a, b) => rank(a.value) - rank(b.value));
}

/** What an editor chooses in a block, beside its texts. */
function Choices({ block, featurable }: { block: HomeBlock; featurable: Featurable }): ReactNode {
  switch (block.kind) {
    case 'opening':
      return (
        <TextInput
          name={blockField(block, 'buttonPath')}
          label="Adresse de l’autre bouton"
          help="Une page du portail, telle que /demarche. Le premier bouton mène de lui-même à l’appel ouvert, et disparaît sans appel."
          defaultValue={block.buttonPath}
          required
        />
      );
    case 'figures':
      return (
        <>
          <Checkbox name={blockField(block, 'population')} label="Montrer la population, en très grand" defaultChecked={block.population} />
          <CheckboxGroup name="figures" label="Chiffres montrés" help="Quatre tiennent sur une ligne." choices={sorted(featurable.figures, block.figures)} defaultValues={block.figures} />
        </>
      );
    case 'labs':
      return (
        <CheckboxGroup
          name="labs"
          label="LABs mis en avant"
          help="Ils viennent en premier ; les plus récents complètent, jusqu’à trois."
          choices={sorted(featurable.labs, block.labs)}
          defaultValues={block.labs}
        />
      );
    case 'words':
      return featurable.portraits.length === 0 ? (
        <p>
          Aucun portrait publié ne donne la parole à quelqu’un : le bloc reste absent. Il faut une source publiée, ou un consentement enregistré et
          valable.
        </p>
      ) : (
        <CheckboxGroup
          name="portraits"
          label="Portraits montrés"
          help="Sans choix, le plus récent. Un portrait dont le consentement prend fin disparaît de lui-même."
          choices={sorted(featurable.portraits, block.portraits)}
          defaultValues={block.portraits}
        />
      );
    default:
      return null;
  }
}

/** A block in the composer: its place, whether it is shown, its texts in both languages, what it features. */
export function BlockEditor({ block, featurable, canGoUp, canGoDown, isOpen }: Props) {
  const name = blockName(block);
  const missing = blockTexts(block).filter(({ text }) => text.fr.trim() !== '' && text.en.trim() === '').length;
  return (
    <li id={`bloc-${block.id}`} className="composer-block">
      <input type="hidden" name="order[]" value={block.id} />
      <div className="composer-head">
        <h3>{name}</h3>
        {block.hidden ? <Badge>Masqué</Badge> : null}
        {missing > 0 ? <Badge tone="warning">{missing > 1 ? `${missing} textes manquent en anglais` : '1 texte manque en anglais'}</Badge> : null}
        {block.kind === 'opening' ? null : (
          <span className="composer-moves">
            {canGoUp ? (
              <SubmitButton variant="quiet" small name="act" value={`up:${block.id}`}>
                Monter<span className="sr-only"> « {name} »</span>
              </SubmitButton>
            ) : null}
            {canGoDown ? (
              <SubmitButton variant="quiet" small name="act" value={`down:${block.id}`}>
                Descendre<span className="sr-only"> « {name} »</span>
              </SubmitButton>
            ) : null}
          </span>
        )}
      </div>
      <details className="disclosure" open={isOpen}>
        <summary>
          <span>
            Modifier<span className="sr-only"> « {name} »</span>
          </span>
        </summary>
        <div className="grid gap-6">
          {block.kind === 'opening' ? null : <Checkbox name={blockField(block, 'shown')} label="Montrer ce bloc" defaultChecked={!block.hidden} />}
          {blockTexts(block).map((text) => (
            <TextPair key={text.key} name={blockField(block, text.key)} text={text} rows={block.kind === 'text' ? 8 : 3} />
          ))}
          <Choices block={block} featurable={featurable} />
          {block.kind === 'text' ? (
            <p>
              <SubmitButton variant="danger" small name="act" value={`remove:${block.id}`}>
                Retirer ce texte
              </SubmitButton>
            </p>
          ) : null}
        </div>
      </details>
    </li>
  );
}
