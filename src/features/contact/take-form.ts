import { type Seal, submissionOf, whyRobotic } from '../../platform/stamp.ts'
import type { ReadForm, Request } from '../../platform/web/index.ts'
import { askToWrite } from './ask-to-write.ts'
import { perVisitorAndHour } from './contact.ts'
import { type ContactForm, refusedForm } from './form.ts'

/** Takes a message, or refuses it with what is wrong beside its fields. Only what is well formed counts as tried. */
export async function takeForm(c: Request, form: ReadForm<typeof ContactForm>, about: string | null): Promise<void> {
  if (!form.ok) throw refusedForm(form.errors)
  const { db, now, language, site } = c.var
  const { stamp, website, ...written } = form.values
  const robotic = whyRobotic({ stamp, website }, sealOf(site), now)
  if (robotic) throw refusedForm([{ field: 'form', key: robotic }])

  const counted = site.limits.count(c.env.visitor, 'contact', perVisitorAndHour)
  if (!counted.allowed)
    throw refusedForm([{ field: 'form', key: 'contact.too-many-from-here' }], 429, counted.retryAfter)

  const submission = submissionOf([stamp, written.to, written.message, written.email, written.name], sealOf(site))
  await askToWrite(db, { ...written, about, language, submission }, { now, publicUrl: site.publicUrl })
}

/** Signs the stamps of this form. */
export const sealOf = ({ secret }: Pick<Seal, 'secret'>): Seal => ({ purpose: 'contact', secret })
