import { paths } from '../../paths.ts'
import type { Describers, Meaning, Meanings } from '../journal/index.ts'
import { decisionKinds, outcomeStates } from './decision.ts'
import { decisionsById } from './queries.ts'
import { titleFor } from './title.ts'

/** A decision is named by its title. */
export const describers: Describers = {
  decision: async (db, ids, language) =>
    new Map(
      (await decisionsById(db, ids)).map((decision) => {
        const { id, slug, fictional } = decision
        return [id, { name: titleFor(decision, language), href: paths.decision.href({ slug }), fictional }]
      }),
    ),
}

const instant: Meaning = { said: (value, { format, timeZone }) => format.instant(value, timeZone) }

export const meanings: Meanings = {
  voteOpensAt: instant,
  voteClosesAt: instant,
  decisionKind: {
    said(value, { t }) {
      const kind = decisionKinds.find((kind) => kind === value)
      return kind && t(`decisions.kind-${kind}`)
    },
  },
  decisionOutcome: {
    said(value, { t }) {
      const state = outcomeStates.find((state) => state === value)
      return state && t(`decisions.outcome-${state}`)
    },
  },
}
