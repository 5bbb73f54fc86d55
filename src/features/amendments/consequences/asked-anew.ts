import { type ClauseInPlace, type Content, clausesOf } from '../../charter/index.ts'

/** What a change of the charter asks of members that they were not asked before, or frees them of. */
export interface AskedAnew {
  /** As it would stand; as it stood, when it is taken away. */
  clause: ClauseInPlace
  /** As it stood; null: it is new. */
  former: ClauseInPlace | null
  why: 'raised' | 'reworded' | 'added' | 'lowered' | 'removed' | 'recommended'
}

/** By clause, in the order of the later text: what says the same of the same weight is not there. */
export function askedAnew(before: Content, after: Content): AskedAnew[] {
  const known = new Map(clausesOf(before).map((clause) => [clause.id, clause]))
  const present = new Set(clausesOf(after).map(({ id }) => id))
  const asked = clausesOf(after).flatMap((clause): AskedAnew[] => {
    const former = known.get(clause.id) ?? null
    const why = whyOf(former, clause, after.original)
    return why === null ? [] : [{ clause, former, why }]
  })
  const removed = [...known.values()].filter(({ id, level }) => !present.has(id) && level === 'required')
  return [...asked, ...removed.map((clause): AskedAnew => ({ clause, former: clause, why: 'removed' }))]
}

function whyOf(former: ClauseInPlace | null, clause: ClauseInPlace, original: string): AskedAnew['why'] | null {
  const isRequired = clause.level === 'required'
  if (former === null) return isRequired ? 'added' : 'recommended'
  const isReworded = former.text[original] !== clause.text[original]
  if (!isRequired) {
    if (former.level === 'required') return 'lowered'
    return isReworded ? 'recommended' : null
  }
  if (isReworded) return 'reworded'
  return former.level === 'recommended' ? 'raised' : null
}

/** Whether members have something to do: others are freed of something, or hear a recommendation. */
export const binds = ({ why, clause }: AskedAnew): boolean =>
  !clause.unconfirmed && (why === 'raised' || why === 'reworded' || why === 'added')
