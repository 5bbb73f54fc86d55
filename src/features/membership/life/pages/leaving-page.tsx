import { paths } from '../../../../paths.ts'
import { FictionalNotice } from '../../../../ui/fictional-mark.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import { short } from '../../../../ui/short.ts'
import type { View } from '../../../../ui/view.ts'
import { underHoster } from '../../../../ui/ways-up.ts'
import type { Hoster, Service } from '../../../hosters/index.ts'
import type { Restriction } from '../../../moderation/index.ts'
import { SaidText } from '../../pages/said-text.tsx'
import type { Departure } from '../departure/departure.ts'
import type { WelcomeShown } from '../welcome/welcome.ts'
import { longestTitle } from './form-page.tsx'
import { Successors } from './successors.tsx'

interface Props {
  view: View
  hoster: Hoster
  service: Service | null
  departure: Departure
  successors: readonly WelcomeShown[]
  /** Kinds of what closes, for a search. */
  kinds: readonly string[]
  today: string
  /** Why its texts are not shown. */
  hidden: { reason: Restriction | null; ownData: Restriction | null }
}

/** For the people of a service that closes, or of a hoster that leaves: when, how to take one's data, where to go. */
export function LeavingPage({ view, hoster, service, departure, successors, kinds, today, hidden }: Props) {
  const { t, to, format } = view
  const { endsOn, reason, ownData, language, closes } = departure
  const names = { hoster: hoster.facts.name, service: service?.facts.name ?? '' }
  const title = service ? t('membership.goodbye-service', names) : t('membership.goodbye-hoster', names)
  return (
    <Shell view={view} title={short(title, longestTitle)} trail={underHoster(view, hoster)} index={!hoster.fictional}>
      {hoster.fictional && (
        <div class="wrap first">
          <FictionalNotice view={view} />
        </div>
      )}
      <PageHead title={title} lead={leadOf(view, { service: service !== null, closes, endsOn, today })} />
      <div class="wrap stack end">
        <section aria-labelledby="own-data" class="stack">
          <h2 id="own-data">{t('membership.goodbye-data')}</h2>
          <SaidText {...{ view, text: ownData, language, hidden: hidden.ownData }} about={view.address} />
        </section>
        {(closes || successors.length > 0) && (
          <section aria-labelledby="elsewhere" class="stack">
            <h2 id="elsewhere">{t('membership.goodbye-elsewhere')}</h2>
            {successors.length > 0 ? (
              <>
                <p>{t('membership.goodbye-chosen', names)}</p>
                <Successors view={view} welcomes={successors} />
              </>
            ) : (
              <p>{t('membership.goodbye-none-chosen', names)}</p>
            )}
            {kinds.length > 0 && (
              <p>
                <a href={to(paths.services.href({}, { kind: [...kinds] }))}>{t('membership.goodbye-search')}</a>
              </p>
            )}
          </section>
        )}
        <section aria-labelledby="why" class="stack">
          <h2 id="why">{t('membership.goodbye-why', names)}</h2>
          <SaidText {...{ view, text: reason, language, hidden: hidden.reason }} about={view.address} />
        </section>
        <p class="small soft">{t('membership.goodbye-call-off', { day: format.date(endsOn) })}</p>
      </div>
    </Shell>
  )
}

interface Ending {
  service: boolean
  closes: boolean
  endsOn: string
  today: string
}

function leadOf({ t, format }: View, { service, closes, endsOn, today }: Ending): string {
  const day = format.date(endsOn)
  const isOver = endsOn <= today
  if (service)
    return isOver ? t('membership.goodbye-service-over', { day }) : t('membership.goodbye-service-soon', { day })
  if (closes)
    return isOver ? t('membership.goodbye-closes-over', { day }) : t('membership.goodbye-closes-soon', { day })
  return isOver ? t('membership.goodbye-leaves-over', { day }) : t('membership.goodbye-leaves-soon', { day })
}
