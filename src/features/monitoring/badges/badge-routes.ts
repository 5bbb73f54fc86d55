import { paths } from '../../../paths.ts'
import type { Database } from '../../../platform/database/index.ts'
import { notFound, Refusal } from '../../../platform/errors.ts'
import { isLanguage, translator } from '../../../platform/i18n/index.ts'
import { common, everyone, type Request, readQuery } from '../../../platform/web/index.ts'
import type { HealthState } from '../health.ts'
import { healthOf } from '../keeping/queries.ts'
import { openService } from '../status/service-status.ts'
import { colours, statusBadge } from './status-badge.tsx'

/** How a service is doing, for the pages of others: a picture, or what shields.io makes one of. */
export const badgeRoutes = common()

const translators = { fr: translator('fr'), en: translator('en') }

badgeRoutes.get(paths.common.statusBadge, everyone, async (c) => {
  const { hoster = '', name = '' } = c.req.param()
  const [, slug, ending] = /^(.+)\.(svg|json)$/.exec(name) ?? []
  if (slug === undefined) throw notFound('site.page-not-found')
  const found = await shownService(c.var.db, hoster, slug)
  const { lang } = readQuery(paths.common.statusBadge.schema, c.req.url)
  const own = found && { hoster: found.hoster.slug, name: `${found.service.slug}.${ending}` }
  if (own && (own.hoster !== hoster || own.name !== name))
    return c.redirect(paths.common.statusBadge.href(own, { lang }), 301)
  const language = isLanguage(lang) ? lang : (c.var.site.directory.current().collective.languages[0] ?? 'fr')
  const t = translators[language]
  const state = found?.state ?? 'unknown'
  const label = found ? plain(found.service.facts.name) : t('monitoring.badge-nobody')
  const said = t(`ui.health-${state}`)
  c.header('Cache-Control', 'public, max-age=300')
  c.header('Content-Security-Policy', "default-src 'none'; sandbox")
  if (ending === 'json') return shields(c, { label, said, state }, found !== null)
  c.header('Content-Type', 'image/svg+xml; charset=utf-8')
  c.header('Cross-Origin-Resource-Policy', 'cross-origin')
  return c.body(statusBadge({ language, label, said }, state), found ? 200 : 404)
})

/** As shields.io asks for it (its “endpoint” badge). */
function shields(
  c: Request,
  { label, said, state }: { label: string; said: string; state: HealthState },
  isKnown: boolean,
) {
  c.header('Content-Type', 'application/json; charset=utf-8')
  c.header('Access-Control-Allow-Origin', '*')
  const isError = state === 'down'
  return c.body(
    JSON.stringify({ schemaVersion: 1, label, message: said, color: colours[state].slice(1), isError }),
    isKnown ? 200 : 404,
  )
}

/** Null for what is unknown, or taken from the public: nothing is said of it. */
async function shownService(db: Database, hosterSlug: string, slug: string) {
  try {
    const { hoster, service } = await openService(db, { hoster: hosterSlug, service: slug })
    const state: HealthState = (await healthOf(db, [service.id])).get(service.id)?.state ?? 'unknown'
    return { hoster, service, state }
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return null
    throw error
  }
}

/** What XML can hold, on one line, without what turns text around. */
const plain = (name: string) =>
  name
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\ufffe\uffff]+/gu, ' ')
    .trim()
