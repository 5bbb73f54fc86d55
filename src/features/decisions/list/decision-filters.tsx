import { paths } from '../../../paths.ts'
import { Filter, Filters } from '../../../ui/filters.tsx'
import type { View } from '../../../ui/view.ts'
import { decisionKinds } from '../decision.ts'
import { type Asked, phases } from './asked.ts'
import { countIn, type DecisionList } from './list-queries.ts'

interface Props {
  view: View
  asked: Asked
  counts: DecisionList['counts']
}

/** Open, soon or closed, and of which kind; each with how many there are under the other filter. */
export function DecisionFilters({ view, asked, counts }: Props) {
  const { t, to } = view
  return (
    <Filters view={view} action={to(paths.decisions.href())} active={asked.phases.length + asked.kinds.length}>
      <Filter
        view={view}
        name="state"
        legend={t('decisions.list-by-state')}
        values={phases.map((phase) => ({
          value: phase,
          label: t(`decisions.list-${phase}`),
          count: countIn(counts, { ...asked, phases: [phase] }),
          chosen: asked.phases.includes(phase),
        }))}
      />
      <Filter
        view={view}
        name="kind"
        legend={t('decisions.list-by-kind')}
        values={decisionKinds.map((kind) => ({
          value: kind,
          label: t(`decisions.kind-${kind}`),
          count: countIn(counts, { ...asked, kinds: [kind] }),
          chosen: asked.kinds.includes(kind),
        }))}
      />
    </Filters>
  )
}
