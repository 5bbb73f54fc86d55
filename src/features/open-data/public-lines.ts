import { mayBePublic } from '../descriptions/index.ts'
import type { FileLine, KeptOfFile } from '../hosters/index.ts'

/**
 * Of the lines that no page shows, those that may stand in a file for everybody. Where the coordination had to hide a
 * text, what nobody looks at is not given out either.
 */
export function publicLines(
  { figures, otherStatements }: KeptOfFile,
  hidden: ReadonlyMap<string, unknown>,
): Pick<KeptOfFile, 'figures' | 'otherStatements'> {
  const shown = (lines: FileLine[]) => (hidden.size > 0 ? [] : lines.filter(mayBePublic))
  return { figures: shown(figures), otherStatements: shown(otherStatements) }
}
