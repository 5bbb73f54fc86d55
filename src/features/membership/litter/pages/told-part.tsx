import { Pairs } from '../../../../ui/facts.tsx'
import { SourceNote } from '../../../../ui/source-note.tsx'
import type { View } from '../../../../ui/view.ts'
import type { LitterTold } from '../litter.ts'

/** What sources tell of a litter that was before this site, and nothing more. */
export function ToldPart({ view, told }: { view: View; told: LitterTold }) {
  const { t, format } = view
  const number = (count: number | null) => (count === null ? null : format.number(count))
  return (
    <section class="stack" aria-labelledby="told">
      <h2 id="told">{t('membership.sources-title')}</h2>
      <Pairs
        view={view}
        facts={[
          { label: t('membership.sources-members'), value: number(told.admitted) },
          { label: t('membership.sources-active'), value: number(told.active) },
          { label: t('membership.sources-incubating'), value: number(told.incubating) },
        ]}
      />
      <ul class="plain">
        {told.sources.map((source) => (
          <li>
            <SourceNote view={view} source={source} />
          </li>
        ))}
      </ul>
    </section>
  )
}
