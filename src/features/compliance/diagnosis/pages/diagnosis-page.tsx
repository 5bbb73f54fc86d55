import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { Acrostic } from '../../../../ui/acrostic.tsx'
import { ClauseStateMark, ClauseStatesKey } from '../../../../ui/clause-state.tsx'
import { dayOf } from '../../../../ui/day-of.ts'
import { FictionalMark, FictionalNotice } from '../../../../ui/fictional-mark.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import { short } from '../../../../ui/short.ts'
import type { View } from '../../../../ui/view.ts'
import { underHoster } from '../../../../ui/ways-up.ts'
import { SuspicionsPart } from '../../suspicion/index.ts'
import { type DiagnosisShown, tallyOf } from '../diagnosis.ts'
import { ChangesPart } from './changes-part.tsx'
import { ChaptersOfStanding, chaptersIn, lettersOf } from './chapters.tsx'
import { FindingsList } from './findings-list.tsx'
import { HowLooked } from './how-looked.tsx'
import { OwnSteps } from './own-steps.tsx'

interface Props {
  view: View
  shown: DiagnosisShown
  /** What a form did just now. */
  saved: string | null
}

/** How a hoster stands against the charter, chapter by chapter, with all that it rests on. */
export function DiagnosisPage({ view, shown, saved }: Props) {
  const { t } = view
  const { whose, standing } = shown
  const { hoster, seesAll, name, fictional } = whose
  const title = t('compliance.diagnosis-title', { hoster: short(name) })
  return (
    <Shell
      view={view}
      title={title}
      description={t('compliance.diagnosis-description', { hoster: name })}
      index={!fictional && standing?.isPublic === true}
      trail={hoster ? underHoster(view, hoster) : []}
      sheets={['charter']}
    >
      {fictional && (
        <div class="wrap first">
          <FictionalNotice view={view} />
        </div>
      )}
      <PageHead
        title={t.rich<Child>('compliance.diagnosis-title', { hoster: <bdi>{name}</bdi> })}
        mark={fictional && <FictionalMark view={view} />}
        lead={<Lead view={view} shown={shown} />}
      />
      <div class="wrap stack end">
        {seesAll && <OwnSteps view={view} shown={shown} saved={saved} />}
        <WhereItStands view={view} shown={shown} />
        {standing && <Whole view={view} shown={shown} standing={standing} />}
        <HowLooked view={view} looks={shown.looks} whose={whose} standing={standing} />
      </div>
    </Shell>
  )
}

function Lead({ view: { t }, shown: { standing, whose } }: Pick<Props, 'view' | 'shown'>) {
  if (!standing) return <>{t('compliance.no-charter')}</>
  const tally = tallyOf(standing.clauses)
  const known = standing.clauses.length - (tally.get(null) ?? 0)
  const count = standing.clauses.length
  if (known === 0)
    return <>{t(whose.hoster ? 'compliance.diagnosis-lead-none' : 'compliance.diagnosis-lead-none-own', { count })}</>
  const figures = { known, count, met: tally.get('met') ?? 0 }
  return <>{t('compliance.diagnosis-lead', { ...figures, not: tally.get('not-met') ?? 0 })}</>
}

/** Why there is nothing to read yet, when there is not. */
function WhereItStands({ view, shown }: Pick<Props, 'view' | 'shown'>) {
  const { t } = view
  const { whose, standing, looks } = shown
  if (!standing) return null
  if (looks.lookedAt === null)
    return (
      <Notice kind="wait" title={t('compliance.not-looked-at')}>
        <p>{t(whose.hoster ? 'compliance.not-looked-at-why' : 'compliance.not-looked-at-why-own')}</p>
      </Notice>
    )
  if (!standing.isPublic && !whose.seesAll)
    return (
      <Notice kind="wait" title={t('compliance.hoster-reads-first')}>
        <p>
          {looks.publicAt === null
            ? t('compliance.hoster-reads-first-soon')
            : t('compliance.hoster-reads-first-until', { date: dayOf(view, looks.publicAt) })}
        </p>
      </Notice>
    )
  return null
}

function Whole({
  view,
  shown,
  standing,
}: Pick<Props, 'view' | 'shown'> & { standing: NonNullable<DiagnosisShown['standing']> }) {
  const { t, to } = view
  const { charter, suspicions, changes, whose } = shown
  const tally = tallyOf(standing.clauses)
  return (
    <>
      <section class="stack" aria-labelledby="letters">
        <h2 id="letters" class="hidden">
          {t('compliance.diagnosis-letters')}
        </h2>
        <Acrostic letters={lettersOf(view, chaptersIn(standing))} />
        <ClauseStatesKey view={view} states={[...tally.keys()]} />
      </section>
      <TallyTable view={view} standing={standing} />
      <ChaptersOfStanding view={view} shown={shown} standing={standing} />
      <p class="small soft">
        <a
          href={to(
            paths.documentVersion.href({
              slug: standing.charter.document.slug,
              number: String(standing.charter.version),
            }),
          )}
        >
          {t('compliance.diagnosis-of-version', { number: standing.charter.version })}
        </a>
      </p>
      {standing.others.length > 0 && (
        <section class="stack" aria-labelledby="others">
          <h2 id="others">{t('compliance.others')}</h2>
          <p class="soft">{t('compliance.others-lead')}</p>
          <FindingsList view={view} whose={whose} findings={standing.others} />
        </section>
      )}
      {suspicions.length > 0 && (
        <section class="stack" aria-labelledby="suspicions">
          <h2 id="suspicions">{t('compliance.suspicions')}</h2>
          <SuspicionsPart view={view} suspicions={suspicions} charter={charter} />
        </section>
      )}
      <ChangesPart view={view} whose={whose} changes={changes} />
    </>
  )
}

/** The same counts as the letters, required and recommended apart. */
function TallyTable({ view, standing }: Pick<Props, 'view'> & { standing: NonNullable<DiagnosisShown['standing']> }) {
  const { t, format } = view
  const of = (level: string) => tallyOf(standing.clauses.filter(({ clause }) => clause.level === level))
  const [required, recommended] = [of('required'), of('recommended')]
  return (
    <table>
      <caption class="hidden">{t('compliance.tally')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('compliance.tally-state')}</th>
          <th scope="col">{t('compliance.tally-required')}</th>
          <th scope="col">{t('compliance.tally-recommended')}</th>
        </tr>
      </thead>
      <tbody>
        {[...tallyOf(standing.clauses).keys()].map((state) => (
          <tr>
            <th scope="row">
              <ClauseStateMark view={view} state={state} />
            </th>
            <td class="num">{format.number(required.get(state) ?? 0)}</td>
            <td class="num">{format.number(recommended.get(state) ?? 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
