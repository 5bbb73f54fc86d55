import { paths } from '../../../../paths.ts'
import type { Key } from '../../../../platform/i18n/index.ts'
import { dayOf } from '../../../../ui/day-of.ts'
import { ExternalLink } from '../../../../ui/external-link.tsx'
import { FictionalMark } from '../../../../ui/fictional-mark.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import type { View } from '../../../../ui/view.ts'
import type { CharterInForce } from '../../../charter/index.ts'
import { ClauseName, clauseLabel } from '../../pages/clause-name.tsx'
import { ClauseText } from '../../pages/clause-text.tsx'
import { SaidText } from '../../pages/said-text.tsx'
import { ReportLink } from '../../reply/pages/reply-page.tsx'
import type { Matter } from '../matter.ts'
import { appealsUntil, mayBeAppealed, type Ruling } from '../ruling.ts'
import { MatterSaid } from './matter-said.tsx'
import { OutcomeMark } from './outcome-mark.tsx'
import { HosterNamed, Ruler } from './ruler.tsx'

/** What who reads may do with a ruling, where. */
export interface NextStep {
  href: string
  words: Key
}

interface Props {
  view: View
  ruling: Ruling
  matter: Matter
  charter: CharterInForce | null
  next: NextStep | null
}

/** One ruling for all to read: what was ruled and why, by whom, both sides, and what became of an appeal. */
export function RulingPage({ view, ruling, matter, charter, next }: Props) {
  const { t, to } = view
  const { hoster } = ruling
  const title = t('compliance.ruling-title', { hoster: hoster.name, clause: clauseLabel(charter, ruling.clauseId) })
  return (
    <Shell
      view={view}
      title={title}
      trail={[{ href: to(paths.rulings.href()), label: t('compliance.rulings-title') }]}
      sheets={['charter']}
    >
      <PageHead
        title={title}
        mark={hoster.fictional && <FictionalMark view={view} />}
        lead={<OutcomeMark view={view} sort={ruling.sort} outcome={ruling.stands} />}
      />
      <div class="wrap two wide-start">
        <div class="stack">
          <section class="stack" aria-labelledby="reasons">
            <h2 id="reasons">{t('compliance.ruling-reasons')}</h2>
            <Ruler view={view} ruling={ruling} />
            <SaidText view={view} text={ruling.reasons} language={ruling.language} hidden={ruling.hidden} />
          </section>
          <Appeal view={view} ruling={ruling} next={next} />
          <ReportLink view={view} />
        </div>
        <section class="stack" aria-labelledby="about">
          <h2 id="about">{t('compliance.ruling-about')}</h2>
          <p>
            <HosterNamed view={view} hoster={hoster} /> ·{' '}
            <ClauseName view={view} charter={charter} clauseId={ruling.clauseId} />
          </p>
          <ClauseText view={view} charter={charter} clauseId={ruling.clauseId} />
          <MatterSaid view={view} matter={matter} hoster={hoster} />
        </section>
      </div>
    </Shell>
  )
}

function Appeal({ view, ruling, next }: Pick<Props, 'view' | 'ruling' | 'next'>) {
  const { t, to, now } = view
  const { appeal, decision } = ruling
  const step = next && <a href={to(next.href)}>{t(next.words)}</a>
  if (!appeal)
    return mayBeAppealed(ruling, now) ? (
      <p class="small soft">
        {t('compliance.appeal-until', { date: dayOf(view, appealsUntil(ruling)) })} {step}
      </p>
    ) : null
  return (
    <section class="stack" aria-labelledby="appeal">
      <h2 id="appeal">{t('compliance.appeal-title')}</h2>
      <p class="small soft">{t(`compliance.appealed-by-${appeal.by}`, { date: dayOf(view, appeal.at) })}</p>
      <SaidText view={view} text={appeal.reason} language={appeal.language} hidden={ruling.appealHidden} />
      {decision === null && (
        <Notice kind="wait" title={t('compliance.appeal-waits')}>
          <p>{step}</p>
        </Notice>
      )}
      {decision && (
        <Notice title={t('compliance.members-decided', { date: dayOf(view, decision.at) })}>
          <p>
            {decision.url === null ? (
              decision.name
            ) : (
              <ExternalLink view={view} href={decision.url}>
                {decision.name}
              </ExternalLink>
            )}
          </p>
          <p>
            <OutcomeMark view={view} sort={ruling.sort} outcome={decision.outcome} />
          </p>
          <p class="small soft">
            {t(decision.outcome === ruling.outcome ? 'compliance.upheld' : 'compliance.overturned')}
          </p>
        </Notice>
      )}
    </section>
  )
}
