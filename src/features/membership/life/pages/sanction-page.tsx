import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { dayOf } from '../../../../ui/day-of.ts'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { FictionalNotice } from '../../../../ui/fictional-mark.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { Notice } from '../../../../ui/notice.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import { short } from '../../../../ui/short.ts'
import { TranslatedText } from '../../../../ui/translated-text.tsx'
import type { View } from '../../../../ui/view.ts'
import { underHoster } from '../../../../ui/ways-up.ts'
import { findClause } from '../../../charter/index.ts'
import { SaidText } from '../../pages/said-text.tsx'
import { appealsUntil, stageOf, stands, takesBack } from '../sanction/sanction.ts'
import type { SanctionShown } from '../sanction/shown.ts'
import { longestTitle } from './form-page.tsx'
import { SanctionActs } from './sanction-acts.tsx'

interface Props {
  view: View
  shown: SanctionShown
  form: FilledForm
  saved: string | undefined
}

/** What is asked about a member, what it replies, the vote, and what came of it. */
export function SanctionPage({ view, shown, form, saved }: Props) {
  const { t, to } = view
  const { sanction, hoster, decision, others } = shown
  const names = { hoster: hoster.facts.name, kind: sanction.kind }
  const title = t('membership.sanction-vote-title', names)
  return (
    <Shell
      view={view}
      title={short(title, longestTitle)}
      wrong={form.errors.length > 0}
      index={false}
      trail={[
        ...underHoster(view, hoster),
        { href: to(paths.sanctions.href()), label: t('membership.sanctions-title') },
      ]}
    >
      {hoster.fictional && (
        <div class="wrap first">
          <FictionalNotice view={view} />
        </div>
      )}
      <PageHead title={title} lead={<Lead view={view} shown={shown} />} />
      <div class="wrap stack end">
        <ErrorSummary view={view} form={form} order={['reply', 'reasons']} />
        {saved && <Notice kind="good" role="status" title={t('membership.life-saved')} />}
        {decision && (
          <p>
            <a href={to(paths.decision.href({ slug: decision.slug }))}>{t('membership.sanction-to-vote')}</a>
          </p>
        )}
        <section class="stack" aria-labelledby="reasons">
          <h2 id="reasons">{t('membership.sanction-vote-reasons')}</h2>
          <Clauses view={view} shown={shown} />
          <SaidText
            {...{ view, text: sanction.reasons, language: sanction.language, hidden: shown.hidden.reasons }}
            about={paths.sanction.href({ id: sanction.id })}
          />
        </section>
        {!takesBack(sanction) && <Reply view={view} shown={shown} />}
        {others.length > 0 && (
          <section class="stack" aria-labelledby="around">
            <h2 id="around">{t('membership.sanction-around')}</h2>
            <ul>
              {others.map((other) => (
                <li>
                  <a href={to(paths.sanction.href({ id: other.id }))}>{t(`membership.sanction-${other.kind}`)}</a>,{' '}
                  {dayOf(view, other.at)} <span class="small soft">{t(`membership.stage-${stageOf(other)}`)}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <SanctionActs view={view} shown={shown} form={form} />
      </div>
    </Shell>
  )
}

/** Where it stands, since when, and until when something may be done. */
function Lead({ view, shown: { sanction, proposer } }: Pick<Props, 'view' | 'shown'>) {
  const { t } = view
  const stage = stageOf(sanction)
  const until = appealsUntil(sanction)
  const by = proposer ? (
    <a href={view.to(paths.hoster.href({ slug: proposer.slug }))}>
      <bdi>{proposer.facts.name}</bdi>
    </a>
  ) : (
    t(sanction.by === 'hoster' ? 'membership.sanction-by-hoster' : 'membership.sanction-by-coordination')
  )
  return (
    <>
      {t.rich<Child>('membership.sanction-asked', { day: dayOf(view, sanction.at), by })}{' '}
      {stage === 'heard'
        ? t('membership.sanction-heard-until', { day: dayOf(view, sanction.replyUntil) })
        : t(`membership.stage-${stage}`)}
      {sanction.decidedAt && <> ({dayOf(view, sanction.decidedAt)})</>}
      {stands(sanction) && until && <> {t('membership.sanction-appeal-until', { day: dayOf(view, until) })}</>}
    </>
  )
}

function Clauses({ view, shown: { sanction, charter } }: Pick<Props, 'view' | 'shown'>) {
  if (sanction.clauseIds.length === 0) return null
  return (
    <ul>
      {sanction.clauseIds.map((id) => {
        const clause = charter ? findClause(charter.content, id) : undefined
        const at = charter && { slug: charter.document.slug, clause: id }
        return (
          <li>
            {at && clause ? (
              <>
                <a href={view.to(paths.clause.href(at))}>{clause.label}</a>{' '}
                <TranslatedText view={view} text={clause.text} />
              </>
            ) : (
              <code>{id}</code>
            )}
          </li>
        )
      })}
    </ul>
  )
}

const Reply = ({ view, shown: { sanction, hoster, hidden } }: Pick<Props, 'view' | 'shown'>) => (
  <section class="stack" aria-labelledby="reply">
    <h2 id="reply">{view.t('membership.sanction-reply-of', { hoster: hoster.facts.name })}</h2>
    {sanction.reply !== null && sanction.replyLanguage !== null ? (
      <SaidText
        {...{ view, text: sanction.reply, language: sanction.replyLanguage, hidden: hidden.reply }}
        about={paths.sanctionReply.href({ id: sanction.id })}
      />
    ) : (
      <p>{view.t('membership.sanction-vote-no-reply')}</p>
    )}
  </section>
)
