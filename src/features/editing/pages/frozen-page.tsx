import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import type { TaskPage } from '../task.ts'

/** In the place of a form of which nothing could be saved: why, before anything is typed. */
export const FrozenPage = ({ view, page: { title, mark, trail, frozen } }: { view: View; page: TaskPage }) => (
  <Shell view={view} title={title} trail={trail}>
    <PageHead title={title} mark={mark} />
    <div class="wrap stack">{frozen}</div>
  </Shell>
)
