import { asLines, oneLine as lineOf } from '../../platform/text.ts'
import { withoutUnseen } from '../../platform/unseen.ts'

/** Joiners that begin a line shape nothing. */
const leadingJoiners = /^[\u200c\u200d]+/gmu

/** A text as it is kept: what is seen of it alone, without controls. Cleaning it again changes nothing. */
export const cleanText = (text: string): string =>
  settled(text.toWellFormed(), (text) => withoutUnseen(asLines(text)).replace(leadingJoiners, '').trim())

/** The same for what stands in one line. */
export const cleanLine = (text: string): string =>
  settled(text.toWellFormed(), (text) => withoutUnseen(lineOf(text)).trim())

/** What is taken out may leave something else at the edge. */
function settled(text: string, clean: (text: string) => string): string {
  const cleaned = clean(text)
  return cleaned === text ? text : settled(cleaned, clean)
}
