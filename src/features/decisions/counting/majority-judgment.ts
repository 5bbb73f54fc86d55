/** How many ballots give each grade, the best grade first. */
export type Grades = readonly number[]

/** The place of the grade in the middle; of two in the middle, of the lower one. */
export function medianOf(grades: Grades): number {
  const middle = Math.floor(totalOf(grades) / 2)
  let counted = 0
  const found = grades.findIndex((count) => {
    counted += count
    return counted > middle
  })
  return found < 0 ? grades.length - 1 : found
}

/**
 * Negative when the first is better. Equal medians are taken out of both, one by one, until what is in the middle
 * differs; 0 when nothing ever does: a real tie. Balinski and Laraki, “A theory of measuring, electing, and ranking”,
 * PNAS 104 (2007).
 */
export function compareGrades(a: Grades, b: Grades): number {
  const [left, right] = [[...a], [...b]]
  for (let remaining = Math.min(totalOf(a), totalOf(b)); remaining > 0; remaining--) {
    const [ofLeft, ofRight] = [medianOf(left), medianOf(right)]
    if (ofLeft !== ofRight) return ofLeft - ofRight
    for (const grades of [left, right]) grades.splice(ofLeft, 1, (grades[ofLeft] ?? 0) - 1)
  }
  return 0
}

const totalOf = (grades: Grades) => grades.reduce((sum, count) => sum + count, 0)
