/** A line of a document, piece by piece. */
export type Words = Piece[]
export type Piece = { sort: 'text' | 'strong' | 'code'; text: string } | { sort: 'link'; text: string; href: string }

/** Reads what stands within a line: `code`, **strong** words, [links](address). */
export function wordsIn(line: string): Words {
  const pieces: Words = []
  let end = 0
  for (const found of line.matchAll(marked)) {
    addText(pieces, line.slice(end, found.index))
    const [, code, strong, text = '', href = ''] = found
    if (code !== undefined) pieces.push({ sort: 'code', text: code })
    else if (strong !== undefined) pieces.push({ sort: 'strong', text: strong })
    else pieces.push({ sort: 'link', text, href })
    end = found.index + found[0].length
  }
  addText(pieces, line.slice(end))
  return pieces
}

const marked = /`([^`]+)`|\*\*([^*]+)\*\*|\[([^\]]+)\]\(([^)\s]+)\)/g

function addText(pieces: Words, text: string): void {
  if (text !== '') pieces.push({ sort: 'text', text })
}
