import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { Notice } from '../../../ui/notice.tsx'
import type { View } from '../../../ui/view.ts'
import type { Subject } from '../../journal/index.ts'
import type { LastChange } from '../meanwhile.ts'

interface Props {
  view: View
  last: LastChange
}

/** Said on top of what was typed for a service that was taken off meanwhile: what happened, and the two ways on. */
export function ServiceGone({ view, last: { author, at }, subject }: Props & { subject: Subject }) {
  const { t, to, format, collective } = view
  const journal = to(paths.journal.href({}, { subject: `${subject.kind}:${subject.id}` }))
  const link = (words: Child) => <a href={journal}>{words}</a>
  return (
    <Notice kind="wait" role="alert" title={t('editing.service-gone-title', { author })}>
      <p>{t('editing.service-gone-text', { date: format.instant(at, collective.timeZone) })}</p>
      <ul>
        <li>{t.rich<Child>('editing.service-gone-back', { link })}</li>
        <li>{t('editing.service-gone-add')}</li>
      </ul>
    </Notice>
  )
}

/** The same for an old address, which is simply added again. */
export const OldAddressGone = ({ view: { t, format, collective }, last: { author, at } }: Props) => (
  <Notice kind="wait" role="alert" title={t('editing.old-address-gone-title', { author })}>
    <p>{t('editing.old-address-gone-text', { date: format.instant(at, collective.timeZone) })}</p>
  </Notice>
)
