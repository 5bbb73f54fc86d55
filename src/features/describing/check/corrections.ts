import type { Translate } from '../../../platform/i18n/index.ts'
import { correctFile } from '../../descriptions/index.ts'
import type { Check } from './check.ts'

export interface Correction {
  file: string
  text: string
  changes: number
}

/** Of so many files, and so many characters in all: what is more is read on its own. */
const mostFiles = 50
const mostText = 1_000_000

/** The files that can be mended, each whole. */
export function correctionsOf({ files }: Check, today: string, t: Translate): Correction[] {
  const corrections: Correction[] = []
  let size = 0
  for (const file of files.slice(0, mostFiles)) {
    if (size + file.bytes.length > mostText) continue
    const corrected = correctFile(file, today, t('describing.to-fill-in'))
    if (!corrected || corrected.changes === 0) continue
    size += corrected.text.length
    corrections.push({ file: file.description.address, ...corrected })
  }
  return corrections
}
