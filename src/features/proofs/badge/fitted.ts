const segments = new Intl.Segmenter('fr', { granularity: 'grapheme' })

/** About how wide a text is in bold, whatever font the visitor's machine has: rather too much than too little. */
export function widthOf(text: string, size: number): number {
  let width = 0
  for (const { segment } of segments.segment(text)) width += shareOf(segment)
  return Math.ceil(width * size)
}

/** The text, cut where it would be wider than that. */
export function fitted(text: string, size: number, room: number): string {
  if (widthOf(text, size) <= room) return text
  let kept = ''
  for (const { segment } of segments.segment(text)) {
    if (widthOf(`${kept}${segment}…`, size) > room) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

/** Of the size of the font. */
function shareOf(character: string): number {
  if (/^[\u0020\u00a0iljtfrI.,:;'’|!()-]$/.test(character)) return 0.42
  if (/^[mwMW@…—]$/.test(character)) return 0.98
  if (/^\p{Script=Latin}$/u.test(character) && character.toLowerCase() === character) return 0.64
  return /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]$/u.test(character) ? 0.82 : 1.1
}
