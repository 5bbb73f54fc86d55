import { paths } from '../../../paths.ts'
import { toInstant } from '../../../platform/database/index.ts'
import type { View } from '../../../ui/view.ts'
import { stateOf } from '../decision.ts'
import type { DecisionList, Listed } from './list-queries.ts'

interface Shown {
  list: DecisionList
  license: { name: string; url: string }
  /** The address of what was decided before these; null when nothing was. */
  earlier: string | null
}

/** The list for programs; each decision has its own result at its own address. */
export function listAsJson(view: View, { list, license, earlier }: Shown): string {
  const { now, collective, language } = view
  const shown = (decision: Listed) => shownIn(view, decision)
  return JSON.stringify({
    ...{ license, generatedAt: now.toString(), notice: collective.notice?.[language] ?? null },
    ...{ open: list.open.map(shown), soon: list.soon.map(shown), closed: list.closed.map(shown), earlier },
  })
}

function shownIn({ publicUrl, to, now }: View, decision: Listed) {
  const { slug, title, kind, method, secret, fictional, about, voters, cast } = decision
  const { opensAt, closesAt, prolongedAt, closedAt, withdrawnAt, outcome } = decision
  const page = publicUrl + to(paths.decision.href({ slug }))
  return {
    ...{
      slug,
      title,
      page,
      json: `${page}.json`,
      kind,
      method,
      state: stateOf(decision, toInstant(now)),
      secret,
      fictional,
    },
    about: about && publicUrl + to(about.address),
    ...{ opensAt, closesAt, prolongedAt, closedAt, withdrawnAt, voters, cast, outcome },
  }
}
