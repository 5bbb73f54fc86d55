import type { StatedLine } from '../../descriptions/index.ts'

/** Why a line of a draft does not go into the register. */
export const whyLeft = ['made-here', 'own-source', 'unread'] as const

export interface LeftLine {
  key: string
  why: (typeof whyLeft)[number]
}

/** The register makes these itself. */
export const isMadeHere = ({ key }: StatedLine): boolean => /^file\.|\.chatterie\.(key|fictional)$/.test(key)

/** What stays in the files of a draft when it is published; `kept` is what the register will state. */
export function leftLines(
  draft: readonly StatedLine[],
  kept: readonly StatedLine[],
  registered: readonly StatedLine[],
): LeftLine[] {
  const keys = new Set(kept.map(({ key }) => key))
  const values = new Set(kept.map(({ value }) => value))
  const isSame = (line: StatedLine) => registered.some(({ key, value }) => key === line.key && value === line.value)
  return draft.flatMap((line): LeftLine[] => {
    const { key, value } = line
    if (value.trim() === '' || key.startsWith('file.')) return []
    if (isMadeHere(line)) return isSame(line) ? [] : [{ key, why: 'made-here' }]
    if (/\.chatterie\.source(of)?\./.test(key)) return [{ key, why: 'own-source' }]
    // Under another key of the same meaning it is said too.
    return keys.has(key) || values.has(value) ? [] : [{ key, why: 'unread' }]
  })
}
