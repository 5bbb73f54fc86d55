// Names that people type for what they open, made safe for the programs that take them.

/**
 * A name of letters and figures of any script, `-` between them, at most `most` characters. Latin letters lose their
 * accents, for such addresses are dictated.
 */
export function plainName(typed: string, most: number): string {
  // Most names are so as they are typed; the rest costs ten times as much.
  if (typed.length <= most && /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/.test(typed)) return typed
  const letters = typed.normalize('NFKD').replace(latinAccents, '$1').normalize('NFC')
  const tidy = letters.replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-').replace(/-{2,}/g, '-')
  return trimmed(Array.from(trimmed(tidy)).slice(0, most).join(''))
}

/** A name that a program keeps for itself gets a number, and so opens something new. */
export const unless = (reserved: ReadonlySet<string>, name: string) =>
  reserved.has(name.toLowerCase()) ? `${name}-2` : name

const latinAccents = /(\p{Script=Latin})\p{M}+/gu
const trimmed = (text: string) => text.replace(/^[-_]+|[-_]+$/g, '')
