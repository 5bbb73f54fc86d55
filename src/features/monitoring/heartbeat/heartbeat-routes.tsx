import { paths } from '../../../paths.ts'
import { notFound, tooMany } from '../../../platform/errors.ts'
import { common, everyone, pages, type Request } from '../../../platform/web/index.ts'
import { unkept } from '../../accounts/index.ts'
import { byOf, delegate } from '../../delegates/index.ts'
import { findHoster, findService } from '../../hosters/index.ts'
import { makeHeartbeat, removeHeartbeat } from './make-heartbeat.ts'
import { noteBeat } from './note-beat.ts'
import { HeartbeatMadePage } from './pages/heartbeat-made-page.tsx'

/** Addresses that nobody knows, tried by one visitor: enough for a service that was set up wrong. */
const wrongPerHour = 60

export const beatRoutes = common()

// The address is a secret in itself: whoever knows it is the service.
beatRoutes.postFromAnywhere(paths.common.heartbeat, everyone, async (c) => {
  const { db, now, site } = c.var
  if (await noteBeat(db, c.req.param('secret') ?? '', now)) return c.body(null, 204)
  const counted = site.limits.count(c.env.visitor, 'heartbeat', wrongPerHour)
  if (!counted.allowed) throw tooMany('monitoring.heartbeat-too-often', counted.retryAfter)
  throw notFound('monitoring.heartbeat-unknown')
})

// A GET changes nothing here: previews of links and crawlers would keep a dead service alive.
beatRoutes.get(paths.common.heartbeat, everyone, (c) => {
  c.header('Allow', 'POST')
  c.header('Cache-Control', 'no-store')
  return c.text(`${c.var.view.t('monitoring.heartbeat-by-post')}\n`, 405)
})

export const heartbeatRoutes = pages()

heartbeatRoutes.post(paths.hosterHeartbeat, delegate, async (c) => {
  const { hoster, service } = await asked(c)
  const secret = await makeHeartbeat(c.var.db, service.id, await byOf(c, hoster.id))
  return unkept(c, <HeartbeatMadePage view={c.var.view} hoster={hoster} service={service} secret={secret} />, 201)
})

heartbeatRoutes.post(paths.hosterHeartbeatRemoval, delegate, async (c) => {
  const { hoster, service } = await asked(c)
  await removeHeartbeat(c.var.db, service.id, await byOf(c, hoster.id))
  return back(c, 'heartbeat-removed')
})

// Where a page that answered one of these forms is opened again.
for (const path of [paths.hosterHeartbeat, paths.hosterHeartbeatRemoval])
  heartbeatRoutes.get(path, delegate, (c) => back(c))

async function asked(c: Request) {
  const hoster = await findHoster(c.var.db, c.req.param('slug') ?? '')
  return { hoster, service: await findService(c.var.db, hoster.id, c.req.param('service') ?? '') }
}

const back = (c: Request, saved?: string) =>
  c.redirect(c.var.view.to(paths.hosterWatching.href({ slug: c.req.param('slug') ?? '' }, { saved })), 303)
