import { paths } from '../../../paths.ts'
import { isKey } from '../../../platform/i18n/index.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { underAccount } from '../../../ui/ways-up.ts'
import type { Meant } from '../../journal/index.ts'
import { Readable } from './readable.tsx'

interface Props {
  view: View
  /** Room by room, as it is told to the person. */
  about: Record<string, Record<string, unknown>>
  meant: Meant
}

/** All about me, to be read: the content of the JSON in words. */
export function ExportPage({ view, about, meant }: Props) {
  const { t, to } = view
  const title = t('privacy.export-title')
  return (
    <Shell
      view={view}
      title={title}
      trail={[...underAccount(view), { href: to(paths.accountData.href()), label: t('privacy.data-title') }]}
    >
      <PageHead title={title} lead={t('privacy.export-lead')} />
      <div class="wrap stack">
        {Object.entries(about).map(([room, known]) => (
          <section aria-labelledby={`room-${room}`}>
            <h2 id={`room-${room}`}>{wordsOf(view, room)}</h2>
            <Readable view={view} value={known} field={room} meant={meant} />
          </section>
        ))}
      </div>
    </Shell>
  )
}

/** A room that has no words yet is shown by its name. */
function wordsOf({ t }: View, room: string): string {
  const key = `privacy.room-${room}`
  return isKey(key) ? t(key) : room
}
