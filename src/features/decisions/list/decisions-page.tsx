import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { BlankState } from '../../../ui/blank-state.tsx'
import { Chips } from '../../../ui/chips.tsx'
import { FictionalMark } from '../../../ui/fictional-mark.tsx'
import { FormatLinks } from '../../../ui/format-links.tsx'
import type { Feed } from '../../../ui/head-links.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { TranslatedText } from '../../../ui/translated-text.tsx'
import type { View } from '../../../ui/view.ts'
import { type Asked, type Phase, phases, queryOf } from './asked.ts'
import { DecisionFilters } from './decision-filters.tsx'
import { happenedIn } from './happened.ts'
import type { DecisionList, Listed } from './list-queries.ts'

interface Props {
  view: View
  list: DecisionList
  asked: Asked
  isFirst: boolean
  /** Whether who reads may put something to the vote. */
  offersNew: boolean
}

/** What members vote on now and soon, and what they decided. */
export function DecisionsPage({ view, list, asked, isFirst, offersNew }: Props) {
  const { t, to } = view
  const title = t('decisions.list-title')
  const chosen = asked.phases.length + asked.kinds.length
  const shown = phases.filter((phase) => isFirst || phase === 'closed').filter((phase) => list[phase].length > 0)
  const link = (words: unknown[]) => <a href={to(paths.votesGuide.href())}>{words}</a>
  return (
    <Shell
      view={view}
      title={title}
      description={t('decisions.list-lead')}
      index={isFirst && chosen <= 1}
      feeds={feedsOf(view, asked)}
    >
      <PageHead title={title} lead={t('decisions.list-lead')}>
        <p>{t.rich<Child>('decisions.list-how', { link })}</p>
        {offersNew && (
          <p>
            <a class="button" href={to(paths.newDecision.href())}>
              {t('decisions.list-new')}
            </a>
          </p>
        )}
        <Chips view={view} chips={chipsOf(view, asked)} clear={to(paths.decisions.href())} />
      </PageHead>
      <div class="wrap aside">
        <DecisionFilters view={view} asked={asked} counts={list.counts} />
        <div class="stack">
          {shown.length === 0 && (
            <BlankState drawing="empty" title={t(chosen ? 'decisions.list-none-so' : 'decisions.list-none')} />
          )}
          {shown.map((phase) => (
            <Part view={view} phase={phase} decisions={list[phase]} />
          ))}
          <More view={view} list={list} asked={asked} isFirst={isFirst} />
          <FormatLinks view={view} feeds={feedsOf(view, asked)} />
        </div>
      </div>
    </Shell>
  )
}

const Part = ({ view, phase, decisions }: { view: View; phase: Phase; decisions: readonly Listed[] }) => (
  <section aria-labelledby={`votes-${phase}`}>
    <h2 id={`votes-${phase}`}>{view.t(`decisions.list-${phase}`)}</h2>
    <ul class="rows">
      {decisions.map((decision) => (
        <li>
          <h3>
            <a href={view.to(paths.decision.href({ slug: decision.slug }))}>
              <TranslatedText view={view} text={decision.title} />
            </a>{' '}
            {decision.fictional && <FictionalMark view={view} />}
          </h3>
          <p class="small">
            {happenedIn(view, decision)} <span class="soft">· {view.t(`decisions.kind-${decision.kind}`)}</span>
          </p>
        </li>
      ))}
    </ul>
  </section>
)

function More({ view: { t, to }, list, asked, isFirst }: Pick<Props, 'view' | 'list' | 'asked' | 'isFirst'>) {
  const last = list.closed.at(-1)
  return (
    <>
      {!isFirst && (
        <p>
          <a href={to(paths.decisions.href({}, queryOf(asked)))}>{t('decisions.list-latest')}</a>
        </p>
      )}
      {list.hasMore && last && (
        <p>
          <a href={to(paths.decisions.href({}, { ...queryOf(asked), after: last.slug }))} rel="next">
            {t('decisions.list-earlier')}
          </a>
        </p>
      )}
    </>
  )
}

function chipsOf({ t, to }: View, asked: Asked) {
  const without = (less: Partial<Asked>) => to(paths.decisions.href({}, queryOf({ ...asked, ...less })))
  return [
    ...asked.phases.map((phase) => ({
      label: t(`decisions.list-${phase}`),
      href: without({ phases: asked.phases.filter((each) => each !== phase) }),
    })),
    ...asked.kinds.map((kind) => ({
      label: t(`decisions.kind-${kind}`),
      href: without({ kinds: asked.kinds.filter((each) => each !== kind) }),
    })),
  ]
}

/** News of votes, their openings and closings as a calendar, and the list for programs. */
function feedsOf({ t, to }: View, asked: Asked): Feed[] {
  const title = t('decisions.list-title')
  const [page = '', query] = to(paths.decisions.href({}, queryOf(asked))).split('?')
  const ending = query === undefined ? '' : `?${query}`
  return [
    { title, href: `${page}.atom${ending}`, type: 'application/atom+xml' },
    { title, href: `${page}.ics${ending}`, type: 'text/calendar' },
    { title, href: `${page}.json${ending}`, type: 'application/json' },
  ]
}
