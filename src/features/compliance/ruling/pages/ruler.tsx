import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { dayOf } from '../../../../ui/day-of.ts'
import { MarkedIf } from '../../../../ui/subject.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Named, Ruling } from '../ruling.ts'

/** Who ruled, for which hoster, when. */
export const Ruler = ({ view, ruling: { ruler, at } }: { view: View; ruling: Pick<Ruling, 'ruler' | 'at'> }) => (
  <p class="small soft">
    {view.t.rich<Child>(ruler.name === null ? 'compliance.ruled-by-nameless' : 'compliance.ruled-by', {
      name: <bdi>{ruler.name ?? ''}</bdi>,
      hoster: <HosterNamed view={view} hoster={ruler.hoster} />,
      date: dayOf(view, at),
    })}
  </p>
)

export const HosterNamed = ({ view, hoster }: { view: View; hoster: Named }) => (
  <>
    <a href={view.to(paths.hoster.href({ slug: hoster.slug }))}>
      <bdi>{hoster.name}</bdi>
    </a>
    <MarkedIf view={view} shown={hoster} />
  </>
)
