import { postcodesIn, townRows } from './towns.ts'

let towns: Map<string, number[]> | undefined

/** The towns of a French postcode, the largest first. */
export const townsOfPostcode = (postcode: string): number[] => byPostcode().get(postcode) ?? []

/** The towns of the postcodes that begin so, the largest first. */
export function townsOfPostcodes(beginning: string): number[] {
  const found = [...byPostcode()].filter(([code]) => code.startsWith(beginning)).flatMap(([, towns]) => towns)
  return [...new Set(found)].sort((a, b) => a - b)
}

const byPostcode = () => (towns ??= read())

function read(): Map<string, number[]> {
  const towns = new Map<string, number[]>()
  for (const [number, row] of townRows().entries())
    for (const code of postcodesIn(row)) {
      const known = towns.get(code)
      if (known) known.push(number)
      else towns.set(code, [number])
    }
  return towns
}
