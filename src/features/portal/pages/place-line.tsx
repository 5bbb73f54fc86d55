import { paths } from '../../../paths.ts'
import { FictionalMark } from '../../../ui/fictional-mark.tsx'
import type { View } from '../../../ui/view.ts'
import type { PlaceShown } from '../coordinated.ts'

/** One place in a list of the coordination: who, how it stands, what it weighs. */
export function PlaceLine({ view, shown }: { view: View; shown: PlaceShown }) {
  const { t, to } = view
  const { place, service, hoster, state, share } = shown
  return (
    <li>
      <p>
        <a href={to(paths.coordinationPortalPlace.href({ id: place.id }))}>
          <bdi>{service?.facts.name ?? t('portal.service-gone')}</bdi>
        </a>{' '}
        {hoster && <bdi class="soft">{hoster.facts.name}</bdi>} {hoster?.fictional && <FictionalMark view={view} />}
      </p>
      <p class="small soft">
        {t(`portal.state-${state}`)} · {t('portal.weighs', { weight: place.weight })} ·{' '}
        {t('portal.share-opened', { share })}
        {service?.facts.software && (
          <>
            {' · '}
            <bdi>{service.facts.software.name}</bdi>
          </>
        )}
      </p>
    </li>
  )
}
