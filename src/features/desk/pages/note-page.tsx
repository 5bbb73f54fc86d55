import { paths } from '../../../paths.ts'
import { dayOf } from '../../../ui/day-of.ts'
import { Markdown } from '../../../ui/markdown.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { underCoordination } from '../../../ui/ways-up.ts'
import type { Note } from '../handover/notes.ts'

/** One version of what the coordination noted, as it was. */
export function NotePage({ view, note: { number, text, language, at } }: { view: View; note: Note }) {
  const { t, to } = view
  const title = t('desk.note-version', { number, day: dayOf(view, at) })
  const trail = [
    ...underCoordination(view),
    { href: to(paths.coordinationHandover.href()), label: t('desk.handover-title') },
  ]
  return (
    <Shell view={view} title={title} trail={trail}>
      <PageHead title={title} />
      <div class="wrap">
        <Markdown text={text} language={language} under={1} />
      </div>
    </Shell>
  )
}
