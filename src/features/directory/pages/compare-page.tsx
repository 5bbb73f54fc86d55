import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { BlankState } from '../../../ui/blank-state.tsx'
import { Comparison } from '../../../ui/comparison.tsx'
import { HosterFace } from '../../../ui/hoster-face.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { short } from '../../../ui/short.ts'
import type { View } from '../../../ui/view.ts'
import { type Column, type Comparable, type Compared, mostCompared, type Offered } from '../compared.ts'
import { logoAddress } from '../present/logo-address.ts'
import { CompareWith } from './parts/compare-with.tsx'
import { rowsOf } from './parts/compared-rows.tsx'
import { Unsaid } from './parts/unsaid.tsx'

interface Props {
  view: View
  compared: Compared
  /** What else could stand beside them. */
  offered: Offered[]
  day: string
}

/** Up to four services or hosters side by side, for a file that is printed. */
export function ComparePage({ view, compared, offered, day }: Props) {
  const { t, format } = view
  const { columns, sort } = compared
  const names = short(format.list([...new Set(columns.map(nameOf))]))
  const title = names ? t('directory.compare-title', { names }) : t('directory.compare')
  const isBare = compared.references.length === 0
  return (
    <Shell view={view} title={title} description={t('directory.compare-lead')} index={isBare}>
      <PageHead title={t('directory.compare')} lead={<span class="no-print">{t('directory.compare-lead')}</span>}>
        <Notes view={view} compared={compared} />
      </PageHead>
      <div class="wrap stack">
        {columns.length > 0 ? (
          <Columns view={view} sort={sort} compared={compared} day={day} />
        ) : (
          <Nothing view={view} />
        )}
      </div>
      <CompareWith view={view} compared={compared} offered={offered} />
    </Shell>
  )
}

function Columns({ view, sort, compared, day }: Omit<Props, 'offered'> & { sort: Comparable }) {
  const { t, to, format } = view
  const { columns } = compared
  const { rows, unsaid } = rowsOf(view, columns)
  return (
    <>
      <Comparison
        view={view}
        caption={t(`directory.compare-${sort}`, { count: columns.length })}
        columns={columns.map((column) => ({
          name: nameOf(column),
          href: to(hrefOf(column)),
          face: <HosterFace slug={column.shown.hoster.slug} logo={logoAddress(column.shown.hoster.logo)} />,
          note: <Under view={view} compared={compared} column={column} />,
        }))}
        rows={rows}
      />
      <Unsaid view={view} facts={unsaid} />
      <p class="small soft">
        {t.rich<Child>('directory.compare-made', {
          day: <time datetime={day}>{format.date(day)}</time>,
          address: <span class="address">{view.publicUrl + to(addressOf(compared.sort, compared.references))}</span>,
        })}
      </p>
    </>
  )
}

/** Under the name of a column: whose service it is, what it is not, and how to take it away. */
function Under({ view, compared, column }: { view: View; compared: Compared; column: Column }) {
  const { t, to } = view
  const { shown, offered, reference } = column
  const rest = compared.references.filter((each) => each !== reference)
  return (
    <>
      {offered && <bdi>{shown.hoster.facts.name}</bdi>}
      {shown.standing !== 'active' && <div>{t(`directory.compare-${shown.standing}`)}</div>}
      <div class="no-print">
        <a
          href={to(addressOf(compared.sort, rest))}
          aria-label={t('directory.compare-remove-name', { name: nameOf(column) })}
        >
          {t('directory.compare-remove')}
        </a>
      </div>
    </>
  )
}

function Notes({ view, compared: { leftOut, unknown } }: { view: View; compared: Compared }) {
  const { t, format } = view
  if (leftOut.length === 0 && unknown.length === 0) return null
  return (
    <Notice role="status">
      {leftOut.length > 0 && (
        <p>{t('directory.compare-left-out', { most: mostCompared, names: format.list(leftOut.map(nameOf)) })}</p>
      )}
      {unknown.length > 0 && (
        <p>
          <bdi>{t('directory.compare-unknown', { count: unknown.length, names: format.list(unknown) })}</bdi>
        </p>
      )}
    </Notice>
  )
}

function Nothing({ view }: { view: View }) {
  const { t, to } = view
  return (
    <BlankState drawing="crate" title={t('directory.compare-nothing')}>
      <p class="prose">{t('directory.compare-how')}</p>
      <p class="row">
        <a class="button" href={to(paths.services.href())}>
          {t('directory.compare-find-services')}
        </a>
        <a class="button outline" href={to(paths.hosters.href())}>
          {t('directory.compare-find-hosters')}
        </a>
      </p>
    </BlankState>
  )
}

const nameOf = ({ shown, offered }: Column) => offered?.facts.name ?? shown.hoster.facts.name

const hrefOf = ({ shown: { hoster }, offered }: Column) =>
  offered
    ? paths.service.href({ hoster: hoster.slug, service: offered.service.slug })
    : paths.hoster.href({ slug: hoster.slug })

const addressOf = (sort: Comparable, references: string[]) =>
  references.length > 0 ? paths.compare.href({}, { [sort]: [references.join(',')] }) : paths.compare.href()
