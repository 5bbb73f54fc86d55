import { paths } from '../../../paths.ts'
import { dayOf } from '../../../ui/day-of.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { SubjectName } from '../../../ui/subject.tsx'
import { Table } from '../../../ui/table.tsx'
import type { View } from '../../../ui/view.ts'
import { underCoordination } from '../../../ui/ways-up.ts'
import type { Subject, SubjectShown } from '../../journal/index.ts'
import { wordsOfText } from '../hideable-words.ts'
import type { Restriction } from '../restriction.ts'

interface Props {
  view: View
  nameOf(subject: Subject): SubjectShown
  present: Restriction[]
  ended: Restriction[]
  hasMore: boolean
  /** Later pages show what has ended alone. */
  isFirst: boolean
}

/** What is taken from the public at present, and what was. */
export function RestrictionsPage({ view, nameOf, present, ended, hasMore, isFirst }: Props) {
  const { t, to } = view
  const last = ended.at(-1)
  return (
    <Shell view={view} title={t('moderation.restrictions-title')} trail={underCoordination(view)}>
      <PageHead title={t('moderation.restrictions-title')} lead={t('moderation.restrictions-lead')}>
        <p>
          <a class="button" href={to(paths.coordinationRestrictionAdd.href())}>
            {t('moderation.restrict-title')}
          </a>
        </p>
      </PageHead>
      <div class="wrap stack">
        {isFirst && (
          <>
            <h2>{t('moderation.present')}</h2>
            <List view={view} nameOf={nameOf} of={present} caption={t('moderation.present')} />
          </>
        )}
        <h2>{t('moderation.ended')}</h2>
        <List view={view} nameOf={nameOf} of={ended} caption={t('moderation.ended')} />
        {hasMore && last && (
          <p>
            <a href={to(paths.coordinationRestrictions.href({}, { after: last.id }))}>{t('moderation.older')}</a>
          </p>
        )}
      </div>
    </Shell>
  )
}

interface ListProps extends Pick<Props, 'view' | 'nameOf'> {
  of: Restriction[]
  caption: string
}

function List({ view, nameOf, of, caption }: ListProps) {
  const { t, to } = view
  if (of.length === 0) return <p class="soft">{t('moderation.none')}</p>
  const columns = [t('moderation.column-page'), t('moderation.column-what'), t('moderation.column-from')]
  return (
    <Table
      caption={caption}
      quietCaption
      stacked
      columns={[...columns, t('moderation.column-to'), t('moderation.column-answer')]}
      rows={of.map((restriction) => ({
        head: (
          <a href={to(paths.coordinationRestriction.href({ id: restriction.id }))}>
            <SubjectName view={view} shown={nameOf(restriction.subject)} />
          </a>
        ),
        cells: cellsOf(view, restriction),
      }))}
    />
  )
}

function cellsOf(view: View, { field, startedAt, endedAt, answeredAt }: Restriction) {
  const { t } = view
  const what =
    field === null ? t('moderation.frozen-whole') : t('moderation.hidden-part', { text: t(wordsOfText(field)) })
  return [
    what,
    dayOf(view, startedAt),
    endedAt ? dayOf(view, endedAt) : t('moderation.still'),
    answeredAt ? dayOf(view, answeredAt) : t('moderation.no-answer'),
  ]
}
