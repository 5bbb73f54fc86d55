import { paths } from '../../../paths.ts'
import { BlankState } from '../../../ui/blank-state.tsx'
import { Finder } from '../../../ui/finder.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { type Place, placeSlug } from '../../places/index.ts'
import { placeName } from '../near-asked.ts'

/** No such place: those that it may be, and how to look for another. */
export function PlaceUnknownPage({ view, maybe }: { view: View; maybe: Place[] }) {
  const { t, to } = view
  return (
    <Shell view={view} title={t('directory.place-unknown-title')} alternates={false}>
      <div class="wrap band stack">
        <BlankState drawing="lost" heading="h1" title={t('directory.place-unknown-title')}>
          <p class="lead">{t('directory.place-unknown-text')}</p>
        </BlankState>
        {maybe.length > 0 && (
          <>
            <h2>{t('directory.place-unknown-maybe')}</h2>
            <ul>
              {maybe.map((place) => (
                <li>
                  <a href={to(paths.place.href({ slug: placeSlug(place) }))}>{placeName(view, place)}</a>
                </li>
              ))}
            </ul>
          </>
        )}
        <p>{t('directory.place-unknown-search')}</p>
        <Finder view={view} />
      </div>
    </Shell>
  )
}
