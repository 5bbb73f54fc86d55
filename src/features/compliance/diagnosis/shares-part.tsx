import { ClauseStateMark } from '../../../ui/clause-state.tsx'
import type { View } from '../../../ui/view.ts'
import type { CharterPart } from '../../charter/index.ts'
import { checks } from '../checks/index.ts'
import { sharesOf } from '../standing/index.ts'
import { clauseStates } from '../state.ts'
import { ShareLine, type Shares } from './pages/share-line.tsx'

/** On the pages of the charter: which checks there are, and how many members meet each clause. */
export const sharesOnCharter: CharterPart = {
  checks: checks.map(({ name, title, method }) => ({ name, title, method })),

  async beside(c) {
    const { db, view } = c.var
    const shares = await sharesOf(db)
    return new Map(
      [...shares].flatMap(([id, share]) => (share.known === 0 ? [] : [[id, <ShareLine view={view} share={share} />]])),
    )
  },

  async about(c, { clause }) {
    const { db, view } = c.var
    const share = (await sharesOf(db, clause.id)).get(clause.id)
    if (!share || share.known === 0) return null
    return (
      <section class="stack" aria-labelledby="shares">
        <h2 id="shares">{view.t('compliance.shares')}</h2>
        <Table view={view} share={share} />
        <p class="small soft">{view.t('compliance.shares-told', { members: share.members, known: share.known })}</p>
      </section>
    )
  },
}

const Table = ({ view, share }: { view: View; share: Shares }) => (
  <table>
    <caption class="hidden">{view.t('compliance.shares')}</caption>
    <thead>
      <tr>
        <th scope="col">{view.t('compliance.tally-state')}</th>
        <th scope="col">{view.t('compliance.shares-members')}</th>
      </tr>
    </thead>
    <tbody>
      {clauseStates
        .filter((state) => share.states[state] > 0)
        .map((state) => (
          <tr>
            <th scope="row">
              <ClauseStateMark view={view} state={state} />
            </th>
            <td class="num">{view.format.number(share.states[state])}</td>
          </tr>
        ))}
    </tbody>
  </table>
)
