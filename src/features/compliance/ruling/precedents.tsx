import type { CharterPart } from '../../charter/index.ts'
import { charterNow } from '../clause-held.ts'
import { RulingsPart } from './pages/rulings-part.tsx'
import { rulingsOnClause } from './queries.ts'

/** On a clause's own page: what was ruled on it, of whatever hoster, as precedents for all. */
export const precedents: CharterPart = {
  async about(c, { clause }) {
    const { db, view, now } = c.var
    const rulings = await rulingsOnClause(db, clause.id)
    if (rulings.length === 0) return null
    return (
      <section class="stack" aria-labelledby="precedents">
        <h2 id="precedents">{view.t('compliance.precedents-title', { count: rulings.length })}</h2>
        <RulingsPart view={view} rulings={rulings} charter={await charterNow(db, now)} about="clause" />
      </section>
    )
  },
}
