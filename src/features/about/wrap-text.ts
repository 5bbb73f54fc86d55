/** Text in at most so many lines of so many characters; what does not fit ends in an ellipsis. Long words are cut. */
export function wrapText(text: string, perLine: number, mostLines: number): string[] {
  const lines: string[] = []
  for (const word of wordsOf(text, perLine)) {
    const last = lines.at(-1)
    if (last !== undefined && lengthOf(last) + 1 + lengthOf(word) <= perLine)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  if (lines.length <= mostLines) return lines
  const shown = lines.slice(0, mostLines)
  const cut = [...(shown.at(-1) ?? '')].slice(0, perLine - 1).join('')
  return [...shown.slice(0, -1), `${cut.trimEnd()}…`]
}

/** Words, without what a picture cannot hold: controls, halves of characters. */
function wordsOf(text: string, longest: number): string[] {
  const clean = text.toWellFormed().replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu, ' ')
  // Spaces that do not break stay inside their word.
  return clean.split(/[ \n]+/).flatMap((word) => piecesOf([...word], longest))
}

function piecesOf(letters: string[], longest: number): string[] {
  const pieces: string[] = []
  for (let from = 0; from < letters.length; from += longest) pieces.push(letters.slice(from, from + longest).join(''))
  return pieces
}

const lengthOf = (text: string) => [...text].length
