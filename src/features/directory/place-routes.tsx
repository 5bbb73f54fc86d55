import { paths } from '../../paths.ts'
import { notFound } from '../../platform/errors.ts'
import { everyone, pages } from '../../platform/web/index.ts'
import { respond } from '../../ui/respond.tsx'
import { nearText, placeName } from './near-asked.ts'
import { PlacePage } from './pages/place-page.tsx'
import { PlaceUnknownPage } from './pages/place-unknown-page.tsx'
import { aroundKm, placeAsked, regionShown, townShown } from './place.ts'

export const placeRoutes = pages().kept(paths.place, everyone, async (c) => {
  const { view, site } = c.var
  const { slug = '' } = c.req.param()
  if (c.env.format !== 'html') throw notFound('site.page-not-found')
  const asked = placeAsked(slug)
  if (asked.sort === 'unknown') return respond(c, <PlaceUnknownPage view={view} maybe={asked.maybe} />, 404)
  if (asked.slug !== slug) return c.redirect(view.to(paths.place.href({ slug: asked.slug })), 301)
  const directory = site.directory.current()
  if (asked.sort === 'town') {
    const shown = await townShown(view, directory, asked.town)
    const name = asked.town.name
    const values = { count: shown.total, distance: view.format.kilometres(aroundKm) }
    const title = view.t('directory.place-title', { place: placeName(view, asked.town), ...values })
    const lead = view.t('directory.place-lead', values)
    return respond(c, <PlacePage {...{ view, shown, name, title, lead }} near={nearText(asked.town)} />)
  }
  const shown = await regionShown(view, directory, asked.region)
  const name = asked.region.name[view.language] ?? asked.region.code
  const title = view.t('directory.place-region-title', { place: name, count: shown.total })
  const lead = view.t('directory.place-region-lead', { count: shown.total })
  return respond(c, <PlacePage {...{ view, shown, name, title, lead }} near={null} />)
})
