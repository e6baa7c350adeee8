/**
 * Typst source of a card's words. The title takes the largest size that fits, then the narrowest measure that keeps
 * as many lines: no word is left alone on the last one.
 */
export const cardTemplate = String.raw`
#let data = json(bytes(sys.inputs.data))
#let ink = rgb("#14231b")
#let words = if data.dark { rgb("#f4f7ec") } else { ink }
#set page(width: 1200pt, height: 630pt, margin: 0pt, fill: none)
#set text(lang: data.language, fill: words, hyphenate: false)
#set par(leading: 0.34em, justify: false)

#let room = (width: 650pt, height: 345pt)
#let set-title(size) = text(font: ("Bricolage Grotesque", "Libertinus Serif"), weight: 700, size: size, tracking: -0.028em, data.title)
#let height-of(size, width) = measure(block(width: width, set-title(size))).height
#let widest-word(size) = calc.max(..data.title.split(" ").map(word => measure(text(font: "Bricolage Grotesque", weight: 700, size: size, tracking: -0.028em, word)).width))

#place(dx: 72pt, dy: 70pt, context {
  let over = if data.over == "" { none } else {
    block(below: 26pt, text(font: ("Atkinson Hyperlegible Next", "Libertinus Serif"), weight: 700, size: 26pt, data.over))
  }
  let sizes = (88pt, 80pt, 72pt, 66pt, 60pt, 55pt, 50pt, 46pt, 42pt, 38pt, 34pt)
  let fits(size) = height-of(size, room.width) <= room.height and widest-word(size) <= room.width
  let size = sizes.find(fits)
  if size == none { size = sizes.last() }
  let width = room.width
  let height = height-of(size, width)
  while width > 300pt and height-of(size, width - 14pt) == height and widest-word(size) < width - 14pt { width -= 14pt }
  over
  block(width: width, set-title(size))
})

#place(bottom + left, dx: 72pt, dy: -64pt, block(
  fill: rgb("#fafaf5"), inset: (left: 16pt, right: 26pt, y: 13pt),
  radius: (top-left: 24pt, top-right: 8pt, bottom-right: 20pt, bottom-left: 6pt),
  grid(
    columns: 2, column-gutter: 14pt, align: horizon,
    if data.hasMark { box(width: 48pt, height: 48pt) } else { none },
    text(font: "Bricolage Grotesque", weight: 700, size: 31pt, tracking: -0.03em, fill: ink, data.brand),
  ),
))
`;
