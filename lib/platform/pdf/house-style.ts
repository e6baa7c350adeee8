/**
 * Typst source put before each template: page, type, colours, and the few parts that documents share. Every
 * document gives `language`, `title`, `author`, `footer` and `date` ([year, month, day]) among its data.
 */
export const houseStyle = String.raw`
#let data = json(bytes(sys.inputs.data))
#set document(
  title: data.title,
  author: data.author,
  date: datetime(year: data.date.at(0), month: data.date.at(1), day: data.date.at(2)),
)
#let ink = rgb("#1d2b26")
#let soft = rgb("#4a5a54")
#let rule = rgb("#b9c4bd")
#let wash = rgb("#eef3ee")
#let accent = rgb("#1f5c45")
#set text(
  font: ("Atkinson Hyperlegible Next", "Libertinus Serif"),
  size: 10.5pt, lang: data.language, fill: ink, hyphenate: false,
)
#set par(leading: 0.72em, spacing: 1.05em, justify: false)
#set page(
  paper: "a4",
  margin: (x: 22mm, top: 22mm, bottom: 24mm),
  footer: context [
    #set text(size: 8.5pt, fill: soft)
    #line(length: 100%, stroke: 0.5pt + rule)
    #v(-2pt)
    #grid(columns: (1fr, auto), data.footer, counter(page).display("1 / 1", both: true))
  ],
)
#show heading: set text(font: ("Bricolage Grotesque", "Libertinus Serif"), weight: 700, fill: accent)
#show heading.where(level: 1): set text(size: 21pt)
#show heading.where(level: 2): it => block(above: 2em, below: 0.9em, text(size: 15pt, it))
#show heading.where(level: 3): it => block(above: 1.5em, below: 0.7em, text(size: 11.5pt, it))
#set table(stroke: (x: none, y: 0.5pt + rule), inset: (x: 6pt, y: 6pt), fill: (_, y) => if y == 0 { wash })
#show table.cell.where(y: 0): set text(weight: 700)
#show figure.where(kind: table): set align(left)
#show figure.where(kind: table): set figure.caption(position: top)
#show figure.caption: it => block(below: 0.5em, text(weight: 700, it.body))
#show figure: set block(breakable: true)

// A text as typed: an empty line makes a paragraph, a single one a line break.
#let prose(value) = {
  for part in value.split(regex("\n[ \t]*\n")) {
    let lines = part.trim().split("\n")
    if part.trim() != "" { par(lines.map(line => text(line)).join(linebreak())) }
  }
}
// Names with their values, as a list a screen reader announces.
#let facts(pairs) = {
  let shown = pairs.filter(pair => pair.at(1) != "")
  if shown.len() > 0 { terms(separator: [ #h(0.3em) ], tight: true, ..shown.map(((name, value)) => terms.item(name + " :", value))) }
}
#let grid-table(caption, columns, aligns, heads, rows, foot: none) = figure(
  kind: table, supplement: none, numbering: none, caption: caption,
  table(
    columns: columns, align: aligns,
    table.header(..heads),
    ..rows.flatten(),
    ..if foot == none { () } else { (table.footer(..foot.map(cell => strong(cell))),) },
  ),
)
#let banner(body) = block(width: 100%, inset: 9pt, radius: 3pt, fill: rgb("#fdf3d6"), stroke: 0.5pt + rgb("#8a6d1b"), text(weight: 700, body))
`;
