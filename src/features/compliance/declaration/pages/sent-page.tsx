import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { dayIn } from '../../../../platform/clock.ts'
import { BlankState } from '../../../../ui/blank-state.tsx'
import { dayOf } from '../../../../ui/day-of.ts'
import { FictionalMark } from '../../../../ui/fictional-mark.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import type { View } from '../../../../ui/view.ts'
import { underHoster } from '../../../../ui/ways-up.ts'
import type { ClauseInPlace } from '../../../charter/index.ts'
import type { Hoster } from '../../../hosters/index.ts'
import { Restricted } from '../../../moderation/index.ts'
import type { SentRow } from '../declared.ts'
import { type Read, SentChapter } from './sent-chapter.tsx'

interface Props {
  view: View
  hoster: Hoster
  /** What is read; null while the hoster has sent none. */
  read: Read | null
  /** Every one, the newest first. */
  sent: readonly SentRow[]
  /** Whether its own address was asked for, and not that of the last one. */
  isOne: boolean
  /** Whether who reads acts for the hoster. */
  isOwn: boolean
  isJustSent: boolean
}

/** What a hoster says of itself, clause by clause, as it stood when it was sent. */
export function SentPage({ view, hoster, read, sent, isOne, isOwn, isJustSent }: Props) {
  const { t, to } = view
  const { slug, facts } = hoster
  const isFormer = read !== null && sent[0]?.id !== read.declaration.id
  const day = read ? dayIn(view.collective.timeZone, Temporal.Instant.from(read.declaration.sentAt)) : ''
  const toDiagnosis = (words: Child) => <a href={to(paths.diagnosis.href({ slug }))}>{words}</a>
  const list = { href: to(paths.declarations.href({ slug })), label: t('compliance.declaration-short') }
  return (
    <Shell
      view={view}
      title={
        isOne
          ? t('compliance.sent-title', { hoster: facts.name, day })
          : t('compliance.sent-title-last', { hoster: facts.name })
      }
      {...(isOne && !isFormer ? { canonical: paths.declarations.href({ slug }) } : {})}
      sheets={['charter']}
      index={read !== null && !isFormer && !hoster.fictional}
      trail={isFormer ? [...underHoster(view, hoster), list] : underHoster(view, hoster)}
    >
      <PageHead
        title={t.rich<Child>('compliance.declaration-of', { hoster: <bdi>{facts.name}</bdi> })}
        mark={hoster.fictional && <FictionalMark view={view} />}
        lead={read && <Lead view={view} read={read} />}
      >
        {isOwn && (
          <p>
            <a class="button outline" href={to(paths.declaration.href({ slug }))}>
              {t('compliance.declaration-write')}
            </a>
          </p>
        )}
      </PageHead>
      <div class="wrap stack end">
        {isJustSent && <Notice kind="good" role="status" title={t('compliance.declaration-sent')} />}
        {isFormer && (
          <Notice kind="former" title={t('compliance.sent-former')}>
            <p>
              <a href={list.href}>{t('compliance.sent-to-last')}</a>
            </p>
          </Notice>
        )}
        {!read && <BlankState drawing="empty" title={t('compliance.sent-none', { hoster: facts.name })} />}
        {read && <p class="prose">{t.rich<Child>('compliance.sent-note', { link: toDiagnosis })}</p>}
        {read?.declaration.hidden && <Restricted view={view} restriction={read.declaration.hidden} />}
        {read && chaptersOf(read.clauses).map((clauses) => <SentChapter view={view} read={read} clauses={clauses} />)}
        {sent.length > 1 && <Earlier view={view} slug={slug} sent={sent} shown={read?.declaration.id} />}
      </div>
    </Shell>
  )
}

const chaptersOf = (clauses: readonly ClauseInPlace[]) => [...Map.groupBy(clauses, ({ chapter }) => chapter).values()]

function Lead({ view, read: { declaration, documentSlug } }: { view: View; read: Read }) {
  const { versionNumber, sentAt } = declaration
  const href = view.to(paths.documentVersion.href({ slug: documentSlug, number: String(versionNumber) }))
  return view.t.rich<Child>('compliance.sent-lead', {
    date: dayOf(view, sentAt),
    link: (words) => <a href={href}>{words}</a>,
  })
}

interface EarlierProps {
  view: View
  slug: string
  sent: readonly SentRow[]
  shown: string | undefined
}

const Earlier = ({ view, slug, sent, shown }: EarlierProps) => (
  <section class="stack" aria-labelledby="earlier">
    <h2 id="earlier">{view.t('compliance.sent-all')}</h2>
    <ul class="rows">
      {sent.map(({ id, sentAt, versionNumber }) => (
        <li>
          <a href={view.to(paths.sentDeclaration.href({ slug, id }))} aria-current={id === shown ? 'page' : undefined}>
            {view.t('compliance.sent-on', { date: dayOf(view, sentAt), version: versionNumber })}
          </a>
        </li>
      ))}
    </ul>
  </section>
)
