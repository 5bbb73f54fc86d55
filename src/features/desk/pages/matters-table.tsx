import type { Matter } from '../../../platform/matter.ts'
import { dayOf } from '../../../ui/day-of.ts'
import { MarkedIf } from '../../../ui/subject.tsx'
import { Table } from '../../../ui/table.tsx'
import type { View } from '../../../ui/view.ts'
import type { Concerned } from '../list/matters-now.ts'
import { urgencyOf } from '../list/waiting.ts'

interface Props {
  view: View
  caption: string
  matters: readonly Matter[]
  concerned: ReadonlyMap<string, Concerned>
}

/** What waits: the one next action of each as a link, whom it concerns, since when, until when. */
export const MattersTable = ({ view, caption, matters, concerned }: Props) => (
  <Table
    caption={caption}
    quietCaption
    stacked
    columns={[
      view.t('desk.column-action'),
      view.t('desk.column-hoster'),
      view.t('desk.column-since'),
      view.t('desk.column-until'),
    ]}
    rows={matters.map((matter) => rowOf(view, matter, concerned))}
  />
)

function rowOf(view: View, matter: Matter, concerned: Props['concerned']) {
  const { t, to, now } = view
  const { key, values, href, hosterId, since, until } = matter
  const hoster = hosterId === null ? undefined : concerned.get(hosterId)
  const isLate = urgencyOf(matter, now) === 'late'
  return {
    head: <a href={to(href)}>{t(key, values)}</a>,
    cells: [
      hoster ? (
        <>
          <bdi>{hoster.name}</bdi>
          <MarkedIf view={view} shown={hoster} />
        </>
      ) : (
        t('desk.of-collective')
      ),
      <time datetime={since}>{dayOf(view, since)}</time>,
      until === null ? (
        <span class="soft">{t('desk.no-date')}</span>
      ) : (
        <time datetime={until}>
          {isLate ? <strong>{t('desk.late-since', { day: dayOf(view, until) })}</strong> : dayOf(view, until)}
        </time>
      ),
    ],
  }
}
