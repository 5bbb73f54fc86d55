import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Request } from '../../platform/web/index.ts'
import type { FilledForm } from '../../ui/filled-form.ts'
import { respond } from '../../ui/respond.tsx'
import type { Asked } from './asked.ts'
import { coordination, mayStillBeSent } from './contact.ts'
import { ConfirmationPage } from './pages/confirmation-page.tsx'
import { ContactFormPage } from './pages/contact-form-page.tsx'
import { ContactStartPage } from './pages/contact-start-page.tsx'
import { FollowUpPage } from './pages/follow-up-page.tsx'
import { LinkUnknownPage } from './pages/link-unknown-page.tsx'
import { MessageSentPage } from './pages/message-sent-page.tsx'
import { requestByFollowUp, requestByToken } from './queries.ts'
import { addresseesOf, reachedBy, recipientsBySlug } from './recipients.ts'

/** Nobody was chosen yet, or nobody that there is. */
export async function startPage(c: Request, { isUnknown }: Asked): Promise<Response> {
  const { db, view, now } = c.var
  const [theCoordination] = await recipientsBySlug(db, [coordination], now)
  return respond(c, <ContactStartPage view={view} coordination={theCoordination?.choice} isUnknown={isUnknown} />)
}

export function formPage(c: Request, asked: Asked, form: FilledForm, status?: ContentfulStatusCode): Response {
  const { view, site } = c.var
  return unkept(c, <ContactFormPage view={view} {...asked} form={form} mailLeaves={!site.showsMails} />, status)
}

/** Where the mailed link leads: before, after, or too late. Looking changes nothing. */
export async function confirmationPage(c: Request, token: string, form: FilledForm, status?: ContentfulStatusCode) {
  const { db, view, now } = c.var
  const request = await requestByToken(db, token)
  if (request?.sentAt) {
    const reached = (await reachedBy(db, request.id, now)).map(({ choice }) => choice)
    return unkept(c, <MessageSentPage view={view} letter={request} sentAt={request.sentAt} choices={reached} />)
  }
  if (!request || !mayStillBeSent(request, now)) return unkept(c, <LinkUnknownPage view={view} />, 404)
  const choices = (await addresseesOf(db, request.id, now)).map(({ choice }) => choice)
  return unkept(c, <ConfirmationPage view={view} letter={request} choices={choices} form={form} />, status)
}

/** Where the question of the tenth day leads. */
export async function followUpPage(c: Request, token: string, form: FilledForm, status?: ContentfulStatusCode) {
  const { db, view, now } = c.var
  const request = await requestByFollowUp(db, token)
  if (!request) return unkept(c, <LinkUnknownPage view={view} />, 404)
  const reached = await reachedBy(db, request.id, now)
  const values = {
    who: reached.filter(({ answer }) => answer === 'yes').map(({ choice }) => choice.value),
    ...form.values,
  }
  const page = (
    <FollowUpPage
      view={view}
      letter={request}
      choices={reached.map(({ choice }) => choice)}
      form={{ ...form, values }}
      isAnswered={reached.some(({ answer }) => answer !== null)}
    />
  )
  return unkept(c, page, status)
}

/** Pages with somebody's words, or a stamp, stay in no cache. */
function unkept(c: Request, page: Child, status?: ContentfulStatusCode): Response {
  c.header('Cache-Control', 'no-store')
  return respond(c, page, status)
}
