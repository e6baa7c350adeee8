'use client';

import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { type MouseEvent, type ReactNode, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { FormStateContext } from '@/components/form/form-context.ts';
import { valuesOf } from '@/components/form/form-state.ts';
import { buttonClass } from '@/components/ui/button.ts';
import { type Direction, droppedPlace, movedOnce, movedTo } from '@/lib/content/rules/block-order.ts';

export interface OrderedBlock {
  id: string;
  /** How the block is called in sentences: « Chiffres ». */
  name: string;
  /** Beside its name: what is to be known of it at a glance. */
  badges: ReactNode;
  /** Its fields. */
  children: ReactNode;
}

type Half = 'upper' | 'lower';

type Props = { blocks: readonly OrderedBlock[] };

/** Blocks as they were typed, when the page comes back with what was sent; else as they are kept. */
function firstOrder(blocks: readonly OrderedBlock[], typed: readonly string[] | undefined): string[] {
  const known = blocks.map(({ id }) => id);
  const kept = typed?.filter((id) => known.includes(id)) ?? [];
  return [...kept, ...known.filter((id) => !kept.includes(id))];
}

/**
 * The blocks of a page in their order, which buttons and a handle change. Without scripts the buttons send the form;
 * with them a block moves on the spot, its new place is told, and the button keeps the focus.
 */
export function OrderedBlocks({ blocks }: Props) {
  const { state } = useContext(FormStateContext);
  const [order, setOrder] = useState(() => firstOrder(blocks, valuesOf(state, 'order')));
  const [told, setTold] = useState('');
  const list = useRef<HTMLOListElement>(null);

  const byId = new Map(blocks.map((block) => [block.id, block]));
  const shown = order.flatMap((id) => byId.get(id) ?? []);

  function place(next: readonly OrderedBlock[], { id, name }: OrderedBlock, button: HTMLElement | null) {
    const at = next.findIndex((block) => block.id === id);
    setTold(next.every((block, index) => block.id === shown[index]?.id) ? `« ${name} » reste à la place ${at + 1}.` : `« ${name} » est à la place ${at + 1} sur ${next.length}.`);
    flushSync(() => setOrder(next.map((block) => block.id)));
    // A node that moves in the page loses the focus.
    button?.focus({ preventScroll: true });
    button?.scrollIntoView({ block: 'nearest' });
    // Whoever saves as one types must hear of it.
    list.current?.dispatchEvent(new Event('input', { bubbles: true }));
  }

  return (
    <>
      <p role="status" className="composer-told">
        {told}
      </p>
      <ol ref={list} className="grid gap-4">
        {shown.map((block, index) => (
          <Block
            key={block.id}
            block={block}
            isFirst={index === 0}
            onStep={(direction, button) => place(movedOnce(shown, block.id, direction), block, button)}
            onDrop={(id, half) => {
              const dropped = byId.get(id);
              if (dropped) place(movedTo(shown, id, droppedPlace(shown, id, block.id, half)), dropped, null);
            }}
          />
        ))}
      </ol>
    </>
  );
}

/** Nothing to hear of: scripts run, or they do not. */
const never = () => () => {};

type BlockProps = {
  block: OrderedBlock;
  /** The opening: nothing goes before it. */
  isFirst: boolean;
  onStep: (direction: Direction, button: HTMLElement) => void;
  onDrop: (id: string, half: Half) => void;
};

function Block({ block: { id, name, badges, children }, isFirst, onStep, onDrop }: BlockProps) {
  const item = useRef<HTMLLIElement>(null);
  const drop = useRef(onDrop);
  const [half, setHalf] = useState<Half | null>(null);
  const [isDragged, setIsDragged] = useState(false);
  const [handle, setHandle] = useState<HTMLSpanElement | null>(null);
  const hasScripts = useSyncExternalStore(never, () => true, () => false);
  useEffect(() => {
    drop.current = onDrop;
  });

  useEffect(() => {
    const element = item.current;
    if (!element) return;
    const halfAt = (y: number): Half => {
      const { top, height } = element.getBoundingClientRect();
      return !isFirst && y < top + height / 2 ? 'upper' : 'lower';
    };
    const target = dropTargetForElements({
      element,
      canDrop: ({ source }) => typeof source.data['blockId'] === 'string' && source.data['blockId'] !== id,
      onDrag: ({ location }) => setHalf(halfAt(location.current.input.clientY)),
      onDragLeave: () => setHalf(null),
      onDrop({ source, location }) {
        setHalf(null);
        drop.current(String(source.data['blockId']), halfAt(location.current.input.clientY));
      },
    });
    if (!handle) return target;
    return combine(
      target,
      draggable({
        element,
        dragHandle: handle,
        getInitialData: () => ({ blockId: id }),
        onDragStart: () => setIsDragged(true),
        onDrop: () => setIsDragged(false),
      }),
    );
  }, [id, isFirst, handle]);

  const step = (direction: Direction) => (event: MouseEvent<HTMLButtonElement>) => {
    event.preventDefault();
    onStep(direction, event.currentTarget);
  };
  return (
    <li id={`bloc-${id}`} ref={item} tabIndex={-1} className="composer-block" data-drop={half ?? undefined} data-dragged={isDragged || undefined}>
      <input type="hidden" name="order[]" value={id} />
      <div className="composer-head">
        {hasScripts && !isFirst ? (
          <span ref={setHandle} className="composer-handle" aria-hidden="true" title={`Glisser « ${name} »`}>
            <svg viewBox="0 0 10 16" width="10" height="16" fill="currentColor">
              {[3, 8, 13].flatMap((y) => [2, 8].map((x) => <circle key={`${x} ${y}`} cx={x} cy={y} r="1.5" />))}
            </svg>
          </span>
        ) : null}
        <h3>{name}</h3>
        {badges}
        {isFirst ? null : (
          <span className="composer-moves">
            <button type="submit" className={buttonClass('quiet', true)} name="act" value={`up:${id}`} onClick={step('up')}>
              Monter<span className="sr-only"> « {name} »</span>
            </button>
            <button type="submit" className={buttonClass('quiet', true)} name="act" value={`down:${id}`} onClick={step('down')}>
              Descendre<span className="sr-only"> « {name} »</span>
            </button>
          </span>
        )}
      </div>
      {children}
    </li>
  );
}
