import { paths } from '../../../paths.ts'
import { BlankState } from '../../../ui/blank-state.tsx'
import { FictionalMark } from '../../../ui/fictional-mark.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { TranslatedText } from '../../../ui/translated-text.tsx'
import type { View } from '../../../ui/view.ts'
import { type Amendment, amendmentStates } from '../amendment.ts'
import type { ListedAmendment, ListOfAmendments } from '../showing/listed.ts'

interface Props {
  view: View
  list: ListOfAmendments
  /** Those of who reads; null: nobody is signed in. */
  drafts: readonly Amendment[] | null
}

/** All that was proposed to change the texts of the collective, and what became of it. */
export function AmendmentsPage({ view, list, drafts }: Props) {
  const { t, to, collective } = view
  const title = t('amendments.title')
  const at = to(paths.amendments.href())
  const feed = { title, href: `${at}.atom`, type: 'application/atom+xml' } as const
  const json = { title, href: `${at}.json`, type: 'application/json' } as const
  return (
    <Shell
      view={view}
      title={title}
      description={t('amendments.list-lead', { collective: collective.name })}
      index={list.state === null}
      canonical={paths.amendments.href()}
      feeds={[feed, json]}
      trail={[{ href: to(paths.documents.href()), label: t('charter.documents-title') }]}
    >
      <PageHead title={title} lead={t('amendments.list-lead', { collective: collective.name })}>
        <p>
          <a class="button" href={to(paths.amendmentAdd.href())} rel="nofollow">
            {t('amendments.begin')}
          </a>
        </p>
        <States view={view} list={list} />
      </PageHead>
      <div class="wrap stack">
        {drafts !== null && drafts.length > 0 && <Drafts view={view} drafts={drafts} />}
        {list.lines.length === 0 ? (
          <BlankState drawing="empty" title={t('amendments.list-none')} />
        ) : (
          <ul class="rows">
            {list.lines.map((line) => (
              <Line view={view} line={line} />
            ))}
          </ul>
        )}
        {list.next !== null && (
          <p>
            <a href={to(paths.amendments.href({}, { state: list.state ?? undefined, after: list.next }))}>
              {t('amendments.list-more')}
            </a>
          </p>
        )}
        <p class="small">
          <a href={feed.href}>{t('amendments.feed')}</a>
        </p>
      </div>
    </Shell>
  )
}

function Line({ view, line }: { view: View; line: ListedAmendment }) {
  const { t, to, format } = view
  const { amendment, proposal, state, changes, at, isHidden } = line
  return (
    <li>
      <p>
        <a href={to(paths.amendment.href({ slug: amendment.slug }))}>
          {isHidden ? t('amendments.an-amendment') : <TranslatedText view={view} text={proposal.title} />}
        </a>{' '}
        {amendment.fictional && <FictionalMark view={view} />}
      </p>
      <p class="small soft">
        {t(`amendments.state-${state}`)} · <time datetime={at}>{format.date(at.slice(0, 10))}</time> ·{' '}
        {t('amendments.changes-so-far', { count: changes })}
      </p>
    </li>
  )
}

/** The list of one state alone. */
function States({ view: { t, to }, list: { counts, state } }: Pick<Props, 'view' | 'list'>) {
  const some = amendmentStates.filter((one) => (counts.get(one) ?? 0) > 0)
  if (some.length < 2) return null
  return (
    <nav class="row" aria-label={t('amendments.states')}>
      <a href={to(paths.amendments.href())} aria-current={state === null ? 'page' : undefined}>
        {t('amendments.states-all')}
      </a>
      {some.map((one) => (
        <a
          href={to(paths.amendments.href({}, { state: one }))}
          aria-current={state === one ? 'page' : undefined}
          rel="nofollow"
        >
          {t('amendments.state-count', { state: t(`amendments.state-${one}`), count: counts.get(one) ?? 0 })}
        </a>
      ))}
    </nav>
  )
}

const Drafts = ({ view, drafts }: { view: View; drafts: readonly Amendment[] }) => (
  <section class="stack" aria-labelledby="drafts">
    <h2 id="drafts">{view.t('amendments.own-drafts')}</h2>
    <ul class="rows">
      {drafts.map(({ slug, draft }) => (
        <li>
          <a href={view.to(paths.amendmentDraft.href({ slug }))}>
            <TranslatedText view={view} text={draft.title} />
          </a>
        </li>
      ))}
    </ul>
  </section>
)
