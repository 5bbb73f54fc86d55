import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { dayOf } from '../../../../ui/day-of.ts'
import { FictionalMark, FictionalNotice } from '../../../../ui/fictional-mark.tsx'
import { FormatLinks } from '../../../../ui/format-links.tsx'
import type { Feed } from '../../../../ui/head-links.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import { TranslatedText } from '../../../../ui/translated-text.tsx'
import type { View } from '../../../../ui/view.ts'
import { Restricted, type Restriction } from '../../../moderation/index.ts'
import { numbered } from '../../litter/litter-name.ts'
import type { TimeStep } from '../line-of-time.ts'
import type { Version } from '../version.ts'
import type { VotedOn } from '../was-voted-on.ts'
import type { Written } from '../written.ts'
import { ApplicationFacts } from './application-facts.tsx'
import { DossierPart } from './dossier-part.tsx'
import { LineList } from './line-list.tsx'
import { OwnPart } from './own-part.tsx'
import { TimePart } from './time-part.tsx'

interface Props {
  view: View
  application: Written
  /** As it was sent last. */
  version: Version
  steps: readonly TimeStep[]
  mentor: { slug: string; name: string } | null
  hidden: Restriction | null
  /** Whether who reads works on it. */
  isOwn: boolean
  voted: VotedOn
  /** Reviews, the vote, a refusal. */
  parts: Child[]
  topics: Child
}

/** An application for all to read: who applies, where it stands, the dossier, what a machine saw, what others say. */
export function ApplicationPage(props: Props) {
  const { view, application, version, steps, hidden, parts, topics } = props
  const { t, to } = view
  const { hoster, state, litterNumber } = application
  const title = t('membership.application-title', { name: hoster.name })
  const litters = { href: to(paths.litters.href()), label: t('membership.litters-title') }
  const litter = litterNumber !== null && {
    href: to(paths.litter.href({ number: String(litterNumber) })),
    label: numbered(t, litterNumber),
  }
  const href = `${to(paths.application.href({ slug: application.slug }))}.json`
  const feeds: Feed[] = [{ title, href, type: 'application/json' }]
  return (
    <Shell
      view={view}
      title={title}
      trail={litter ? [litters, litter] : [litters]}
      index={isIndexed(application)}
      feeds={feeds}
      sheets={['charter']}
    >
      <PageHead
        title={title}
        lead={t(`membership.stands-${state}`, { date: dayOf(view, application.stateSince) })}
        mark={hoster.fictional && <FictionalMark view={view} />}
      />
      <div class="wrap aside end">
        <div class="stack">
          {hoster.fictional && <FictionalNotice view={view} />}
          {props.isOwn && <OwnPart view={view} application={application} voted={props.voted} />}
          <TimePart view={view} steps={steps} />
          <section class="stack" aria-labelledby="dossier">
            <h2 id="dossier">{t('membership.dossier-title')}</h2>
            {hidden ? <Restricted view={view} restriction={hidden} /> : <Dossier {...props} />}
          </section>
          {version.lines.length > 0 && <Machine view={view} version={version} />}
          {parts}
          {topics}
        </div>
        <div class="stack">
          <ApplicationFacts view={view} application={application} version={version} />
          <FormatLinks view={view} feeds={feeds} label={t('membership.application-formats')} />
          <p class="small">
            <a href={to(paths.report.href({}, { about: view.address }))} rel="nofollow">
              {t('membership.report')}
            </a>
          </p>
        </div>
      </div>
    </Shell>
  )
}

/** Search engines need not keep what was taken back or was made up. */
const isIndexed = ({ hoster, state }: Written) => !hoster.fictional && state !== 'withdrawn' && state !== 'declined'

const Dossier = ({
  view,
  version,
  application,
  mentor,
}: Pick<Props, 'view' | 'version' | 'application' | 'mentor'>) => (
  <>
    {Object.keys(version.hoster.description).length > 0 && (
      <div class="prose">
        <TranslatedText view={view} text={version.hoster.description} />
      </div>
    )}
    {version.hoster.services.length > 0 && (
      <p>
        {view.t('membership.services-then', {
          count: version.hoster.services.length,
          names: version.hoster.services.map(({ name }) => name).join(', '),
        })}
      </p>
    )}
    <DossierPart view={view} dossier={version.dossier} cleared={application.cleared} mentor={mentor} />
  </>
)

const Machine = ({ view, version }: Pick<Props, 'view' | 'version'>) => (
  <section class="stack" aria-labelledby="machine">
    <h2 id="machine">{view.t('membership.machine-title')}</h2>
    <p class="small soft">{view.t('membership.machine-about', { date: dayOf(view, version.at) })}</p>
    <LineList view={view} lines={version.lines} at={version.at} />
  </section>
)
