import type { View } from '../../../ui/view.ts'
import type { DecisionShown, OwnShown } from '../shown.ts'

/** What was cast for the hosters that the reader acts for, and by whom; nobody else reads it. */
export function OwnPart({ view, shown: { own, voices } }: { view: View; shown: DecisionShown }) {
  const { t } = view
  // A ballot that they may still replace says so itself.
  const rest = own.filter(({ hoster }) => !voices.some((voice) => voice.hoster.id === hoster.id))
  if (rest.length === 0) return null
  return (
    <section class="stack" aria-labelledby="own">
      <h2 id="own">{t('decisions.own')}</h2>
      <ul class="rows">
        {rest.map((one) => (
          <li>{words(view, one)}</li>
        ))}
      </ul>
    </section>
  )
}

function words({ t, format, collective }: View, { hoster, hasVoted, castAt, castByName, castBy }: OwnShown): string {
  const hosterName = hoster.facts.name
  if (!hasVoted) return t('decisions.own-not-voted', { hoster: hosterName })
  if (castBy) return t('decisions.own-by-mandate', { hoster: hosterName, holder: castBy.facts.name })
  const values = { hoster: hosterName, name: castByName ?? t('decisions.somebody') }
  if (castAt === null) return t('decisions.own-voted', values)
  return t('decisions.own-voted-at', { ...values, at: format.instant(castAt, collective.timeZone) })
}
