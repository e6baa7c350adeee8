import { wayDrawing } from '@/lib/vision/documents/way-drawing.ts';
import { periodWords, planningPeriods } from '@/lib/vision/rules/presentation.ts';
import type { Approach, Language, TerreWithThemes } from '@/lib/vision/types/pages.ts';

/** What the portal says by itself in the synthesis, in its language. */
export interface SynthesisWords {
  title: string;
  over: string;
  lead: string;
  way: string;
  /** What the drawing of the way shows, for whoever does not see it. */
  drawing: string;
  steps: readonly { title: string; text: string }[];
  principles: string;
  challenges: string;
  terres: string;
  bodies: string;
  values: string;
  valuesNote: string;
  planning: string;
  brand: string;
  /** What some texts are in, for want of English; empty when all are. */
  untranslated: string;
  /** « Synthèse de la démarche, état au 20 novembre 2026 » */
  footer: string;
}

export interface SynthesisDocument {
  language: Language;
  words: SynthesisWords;
  portal: string;
  /** [year, month, day] */
  date: readonly number[];
  approach: Approach;
  terres: readonly TerreWithThemes[];
}

/** What the template reads: each text with whether it is in French for want of English. */
export function synthesisData({ language, words, portal, date, approach, terres }: SynthesisDocument) {
  const say = (text: string) => ({ text, french: approach.untranslated.includes(text) });
  const periods = planningPeriods(approach.milestones);
  const years = [...Map.groupBy(periods, ({ startsOn }) => startsOn.slice(0, 4))];
  return {
    language,
    title: words.title,
    author: portal,
    date,
    footer: `${portal} – ${words.footer}`,
    words: { ...words, untranslated: approach.untranslated.length > 0 ? words.untranslated : '' },
    way: wayDrawing(),
    brand: approach.brand.definition.map(say),
    principles: inTwoColumns(approach.principles, ({ body }) => body.join('').length).map((column) =>
      column.map(({ name, body }) => ({ name: say(name), body: body.map(say) })),
    ),
    challenges: approach.challenges.map(({ name, text }) => ({ name: say(name), text: say(text) })),
    values: approach.values.map(({ name, text }) => ({ name: say(name), text: say(text) })),
    bodies: approach.bodies.map(({ name, mission, composition }) => ({ name: say(name), text: say(mission), note: say(composition) })),
    terres: terres.map(({ slug, name, objective, themes }) => ({
      slug,
      name,
      objective,
      themes: themes.map((theme) => ({ name: theme.name, objective: theme.objective })),
    })),
    years: years.map(([year, group]) => ({
      year,
      periods: group.map(({ startsOn, endsOn, milestones }) => ({
        months: periodWords(startsOn, endsOn, language).replace(` ${year}`, ''),
        titles: milestones.map(({ title }) => say(title)),
      })),
    })),
  };
}

/** Splits a list in two, in order, where both halves are the closest in length. */
function inTwoColumns<Item>(items: readonly Item[], length: (item: Item) => number): [readonly Item[], readonly Item[]] {
  const total = (list: readonly Item[]) => list.reduce((sum, item) => sum + length(item), 0);
  const splits = items.map((_, index): [readonly Item[], readonly Item[]] => [items.slice(0, index + 1), items.slice(index + 1)]);
  const gap = ([left, right]: [readonly Item[], readonly Item[]]) => Math.abs(total(left) - total(right));
  return splits.toSorted((a, b) => gap(a) - gap(b))[0] ?? [[], []];
}

/**
 * Four pages, whatever the length of the texts: each takes the largest type in which what it holds stands on it.
 * Drawings that only adorn are backgrounds, which no screen reader hears.
 */
export const synthesisTemplate = String.raw`
#let margin = 17mm
#let night = rgb("#10271c")
#let on-night = rgb("#f4f7ec")
#let broom = rgb("#f4c430")
#let grounds = (
  "entrepreneurs-savoir-faire": (rgb("#f1935c"), rgb("#fdeadd"), rgb("#a33a12")),
  "equilibre-bien-vivre": (rgb("#9fc766"), rgb("#e9f3da"), rgb("#28602f")),
  "solidaire-valeurs": (rgb("#84c0e3"), rgb("#e0f0f9"), rgb("#15567f")),
)
#let neutral = (rgb("#b9c4bd"), wash, accent)
#let band = 104mm
#set page(
  margin: (x: margin, top: 16mm, bottom: 19mm),
  background: context if here().page() == 1 {
    place(top, block(width: 100%, height: band, fill: night))
    place(top + right, dx: -9mm, dy: 7mm, image("/public/brand/mesh.svg", height: 90mm))
    place(top, dy: band, block(width: 100%, height: 1.6mm, fill: broom))
  },
)
#let display(body) = text(font: ("Bricolage Grotesque", "Libertinus Serif"), weight: 700, body)
#let say(said) = if said.french { text(lang: "fr", said.text) } else { said.text }
#let title(size, body, colour: accent) = heading(level: 2, text(size: size, fill: colour, body))
#let small-title(size, body, colour: ink) = block(below: 0.75em, heading(level: 3, text(size: size, fill: colour, body)))

// As large as it can stand in what is left of the page.
#let fitted(largest: 10.6pt, body) = layout(size => {
  let smaller(step) = largest - step * 0.2pt
  let fits(step) = measure(block(width: size.width, { set text(size: smaller(step)); body }), width: size.width).height <= size.height
  let (over, within) = (0, 32)
  if fits(0) { within = 0 }
  while within - over > 1 {
    let middle = calc.quo(over + within, 2)
    if fits(middle) { within = middle } else { over = middle }
  }
  set text(size: smaller(within))
  body
})
#let columns-of(count, gutter: 5mm, row-gutter: 4mm, cells) = grid(columns: (1fr,) * count, column-gutter: gutter, row-gutter: row-gutter, ..cells)
#let ruled(body) = block(width: 100%, inset: (top: 2mm), stroke: (top: 1.2pt + rgb("#6c7b70")), body)

#block(height: band - 16mm - 4mm, width: 104mm, {
  set text(fill: on-night)
  text(size: 9.5pt, weight: 700, fill: broom, data.words.over)
  v(1.2em, weak: true)
  block(below: 1.1em, heading(level: 1, text(size: 33pt, fill: on-night, par(leading: 0.32em, data.words.title))))
  v(1fr)
  text(size: 12.5pt, data.words.lead)
})
#v(9mm)
#fitted[
  #title(1.75em, data.words.way)
  #v(0.4em)
  #image(bytes(data.way), format: "svg", width: 100%, alt: data.words.drawing)
  #columns-of(3, row-gutter: 1.5em, data.words.steps.enumerate().map(((index, step)) => ruled({
    small-title(1.15em, str(index + 1) + ". " + step.title)
    step.text
  })))
  #v(1em)
  #title(1.75em, data.words.brand)
  #columns-of(2, gutter: 8mm, row-gutter: 1em, data.brand.map(say))
  #if data.words.untranslated != "" { v(0.6em); text(fill: soft, style: "italic", data.words.untranslated) }
]

#pagebreak()
#fitted[
  #title(1.75em, data.words.principles)
  #columns-of(2, gutter: 8mm, data.principles.map(column => block({
    for principle in column {
      block(above: 1.6em, ruled({
        small-title(1.2em, say(principle.name), colour: accent)
        for paragraph in principle.body { par(say(paragraph)) }
      }))
    }
  })))
  #v(1fr)
  #title(1.75em, data.words.challenges)
  #grid(
    columns: (1fr,) * calc.max(1, data.challenges.len()), column-gutter: 5mm, inset: (x: 3.5mm, y: 4mm), fill: wash, stroke: (top: 1.2mm + broom),
    ..data.challenges.map(challenge => {
      small-title(1.1em, say(challenge.name))
      say(challenge.text)
    })
  )
]

#pagebreak()
#fitted(largest: 12pt)[
  #title(1.75em, data.words.terres)
  #for terre in data.terres {
    let colours = grounds.at(terre.slug, default: neutral)
    block(width: 100%, above: 2em, inset: (x: 6mm, y: 6.5mm), radius: (top-left: 5mm, top-right: 1.5mm, bottom-right: 4mm, bottom-left: 1.5mm), fill: colours.at(1), stroke: (left: 2.4mm + colours.at(0)), {
      heading(level: 3, text(size: 1.45em, fill: colours.at(2), terre.name))
      block(above: 0.8em, below: 1.4em, text(size: 1.08em, style: "italic", terre.objective))
      columns-of(if calc.rem(terre.themes.len(), 2) == 0 { 2 } else { 3 }, gutter: 6mm, row-gutter: 1.4em, terre.themes.map(theme => block({
        block(below: 0.7em, heading(level: 4, text(size: 1.08em, theme.name)))
        theme.objective
      })))
    })
  }
]

#pagebreak()
#fitted[
  #title(1.75em, data.words.bodies)
  #columns-of(4, gutter: 4mm, data.bodies.map(body => ruled({
    small-title(1.12em, say(body.name))
    par(say(body.text))
    text(fill: soft, say(body.note))
  })))
  #v(0.4em)
  #title(1.75em, data.words.values)
  #block(below: 1em, text(fill: soft, data.words.valuesNote))
  #columns-of(5, gutter: 4mm, row-gutter: 1.1em, data.values.map(value => ruled({
    small-title(1.08em, say(value.name), colour: accent)
    say(value.text)
  })))
  #v(0.4em)
  #title(1.75em, data.words.planning)
  #columns-of(2, gutter: 8mm, data.years.map(((year, periods)) => block({
    small-title(1.3em, year, colour: accent)
    terms(
      separator: [ : ], hanging-indent: 1em, spacing: 0.65em,
      ..periods.map(period => terms.item(period.months, period.titles.map(say).join(" ; "))),
    )
  })))
]
`;
