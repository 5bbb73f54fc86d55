import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { z } from 'zod'
import { paths } from '../../paths.ts'
import { notFound } from '../../platform/errors.ts'
import { everyone, pages, type Request, readForm, readQuery } from '../../platform/web/index.ts'
import { emptyForm } from '../../ui/filled-form.ts'
import { respond } from '../../ui/respond.tsx'
import { personIn, personsById, type SignedIn, signedIn } from '../accounts/index.ts'
import { chooseWays } from './choose-ways.ts'
import { type Choices, kinds, stoppable, ways, waysFor } from './kinds.ts'
import { ChoicesPage } from './pages/choices-page.tsx'
import { UnsubscribePage } from './pages/unsubscribe-page.tsx'
import { choicesOf } from './queries.ts'
import { readUnsubscribeToken, type Stop } from './unsubscribe-token.ts'

export const notifications = pages()

notifications.get(paths.accountNotifications, signedIn, async (c) => {
  const { db, view } = c.var
  const person = personIn(c)
  const { saved } = readQuery(paths.accountNotifications.schema, c.req.url)
  const form = { ...emptyForm, values: await choicesOf(db, person.personId) }
  return unkept(c, <ChoicesPage view={view} asked={askedOf(person)} form={form} saved={saved === 'yes'} />)
})

const way = z.enum(ways, 'notifications.way-missing').optional()
const weekly = z.enum(waysFor('desk'), 'notifications.way-missing').optional()
const ChoicesForm = z.object({
  ...{ waiting: way, hoster: way, followed: way, meetings: way, coordination: way, site: way },
  desk: weekly,
})

notifications.post(paths.accountNotifications, signedIn, async (c) => {
  const { db, view } = c.var
  const person = personIn(c)
  const form = await readForm(c, ChoicesForm)
  if (!form.ok) {
    const shown = { values: { ...(await choicesOf(db, person.personId)), ...form.typed }, errors: form.errors }
    return unkept(c, <ChoicesPage view={view} asked={askedOf(person)} form={shown} saved={false} />, 422)
  }
  const chosen = askedOf(person).map((kind) => [kind, form.values[kind]])
  await chooseWays(db, person.personId, Object.fromEntries(chosen))
  return c.redirect(view.to(paths.accountNotifications.href({}, { saved: 'yes' })), 303)
})

/** Nobody is asked of mails that never reach them. */
const askedOf = (person: SignedIn) => stoppable.filter((kind) => kinds[kind].concerns(person))

notifications.get(paths.unsubscribe, everyone, (c) => unsubscribePage(c))

const OneClick = z.object({ 'List-Unsubscribe': z.literal('One-Click').optional().catch(undefined) })

/** From our page, or by a mail reader in one click, which follows no redirect (RFC 8058, 3.1). */
notifications.postFromAnywhere(paths.unsubscribe, everyone, async (c) => {
  const { db, view } = c.var
  const form = await readForm(c, OneClick)
  const { personId, kinds } = await stopOf(c)
  await chooseWays(db, personId, Object.fromEntries(kinds.map((kind): [keyof Choices, 'never'] => [kind, 'never'])))
  if (form.ok && form.values['List-Unsubscribe']) return unsubscribePage(c)
  return c.redirect(view.to(view.address), 303)
})

/** A scanner that opens the link stops nothing. */
async function unsubscribePage(c: Request): Promise<Response> {
  const { db, view } = c.var
  const { personId, kinds } = await stopOf(c)
  const choices = await choicesOf(db, personId)
  const stopped = kinds.every((kind) => choices[kind] === 'never')
  return unkept(c, <UnsubscribePage view={view} kinds={kinds} stopped={stopped} />)
}

/** What the link stops. Refuses one that we did not sign, and one of somebody who is no more. */
async function stopOf(c: Request): Promise<Stop> {
  const stop = readUnsubscribeToken(c.req.param('token') ?? '', c.var.site.secret)
  const [person] = stop ? await personsById(c.var.db, [stop.personId]) : []
  if (!stop || !person || person.email === null) throw notFound('notifications.link-unknown')
  return stop
}

/** Pages about a person stay in no cache. */
function unkept(c: Request, page: Child, status?: ContentfulStatusCode): Response {
  c.header('Cache-Control', 'no-store')
  return respond(c, page, status)
}
