import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import type { Id } from '../../../platform/database/index.ts'
import { FictionalMark } from '../../../ui/fictional-mark.tsx'
import { HiddenFields } from '../../../ui/hidden-fields.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { quiet } from '../../../ui/quiet.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { underCoordination } from '../../../ui/ways-up.ts'
import type { Hoster } from '../../hosters/index.ts'
import { ReportPart } from '../pages/report-part.tsx'
import type { FederationHosterTable } from '../tables.ts'
import type { Choice } from './federations.ts'
import { stateOf } from './federations-page.tsx'
import type { Federation } from './queries.ts'

type Named = FederationHosterTable

interface Props {
  view: View
  federation: Federation
  named: Named[]
  hosters: ReadonlyMap<Id, Hoster>
}

/** The hosters that a federation names: who is in the register, who may be, who is not. */
export function FederationPage({ view, federation, named, hosters }: Props) {
  const { t, to } = view
  const title = federation.name ?? federation.address
  const back = { href: to(paths.coordinationFederations.href()), label: t('crawling.federations-title') }
  const of = (state: Named['state']) => named.filter((hoster) => hoster.state === state)
  const part = { view, federation, hosters }
  return (
    <Shell view={view} title={title} alternates={false} trail={[...underCoordination(view), back]}>
      <PageHead title={<bdi class="breaks">{title}</bdi>} lead={stateOf(view, federation)} />
      <div class="wrap stack end">
        {federation.readAt === null && federation.failingSince === null && (
          <Notice kind="wait" title={t('crawling.federation-wait')} />
        )}
        <Part {...part} state="alike" named={of('alike')} choices={['same', 'add', 'leave']} />
        <Part {...part} state="new" named={of('new')} choices={['add', 'leave']} />
        <Part {...part} state="known" named={of('known')} choices={[]} />
        <Part {...part} state="left" named={of('left')} choices={['add']} />
        {federation.report.length > 0 && <ReportPart view={view} report={federation.report} />}
        <form method="post" action={to(paths.coordinationFederationRemoval.href({ id: federation.id }))}>
          <button type="submit" class="button outline small">
            {t('crawling.federation-remove')}
          </button>
        </form>
      </div>
    </Shell>
  )
}

interface PartProps extends Omit<Props, 'named'> {
  state: 'new' | 'alike' | 'known' | 'left'
  named: Named[]
  choices: Choice[]
}

function Part({ view, federation, hosters, state, named, choices }: PartProps) {
  const { t } = view
  if (named.length === 0) return null
  return (
    <section class="stack" aria-labelledby={state}>
      <h2 id={state}>
        {t(`crawling.federation-${state}`)} ({named.length})
      </h2>
      <ul class="rows">
        {named.map((row) => (
          <li>
            <Who view={view} row={row} hoster={row.hosterId === null ? undefined : hosters.get(row.hosterId)} />
            <div class="row">
              {choices.map((choice) => (
                <Place view={view} federation={federation} ids={[row.id]} choice={choice}>
                  {t.rich<Child>(`crawling.federation-${choice}`, { quiet, hoster: <bdi>{row.name}</bdi> })}
                </Place>
              ))}
            </div>
          </li>
        ))}
      </ul>
      {state === 'new' && named.length > 1 && (
        <Place view={view} federation={federation} ids={named.map(({ id }) => id)} choice="add">
          {t('crawling.federation-add-all')}
        </Place>
      )}
    </section>
  )
}

function Who({ view, row, hoster }: { view: View; row: Named; hoster: Hoster | undefined }) {
  const { t, to } = view
  const link = hoster && (
    <a href={to(paths.hoster.href({ slug: hoster.slug }))}>
      <bdi>{hoster.facts.name}</bdi>
    </a>
  )
  return (
    <>
      <p>
        <b>{row.state === 'known' && link ? link : <bdi>{row.name}</bdi>}</b>{' '}
        {hoster?.fictional && <FictionalMark view={view} />}
        {row.state === 'alike' && link && t.rich<Child>('crawling.federation-looks-like', { hoster: link })}
      </p>
      <p class="small soft breaks">
        <bdi>{row.address}</bdi>
      </p>
    </>
  )
}

interface PlaceProps {
  view: View
  federation: Federation
  ids: Id[]
  choice: Choice
  children?: Child
}

const Place = ({ view, federation, ids, choice, children }: PlaceProps) => (
  <form method="post" action={view.to(paths.coordinationFederationHosters.href({ id: federation.id }))}>
    <HiddenFields fields={[{ name: 'hoster', value: ids.join(',') }]} />
    <button type="submit" class="button outline small" name="choice" value={choice}>
      {children}
    </button>
  </form>
)
