import type { ReadForm, Request } from '../../platform/web/index.ts'
import { askToWrite } from './ask-to-write.ts'
import { perVisitorAndHour } from './contact.ts'
import { type ContactForm, refusedForm } from './form.ts'
import { readStamp, submissionOf } from './stamp.ts'

/** Takes a message, or refuses it with what is wrong beside its fields. Only what is well formed counts as tried. */
export async function takeForm(c: Request, form: ReadForm<typeof ContactForm>, about: string | null): Promise<void> {
  if (!form.ok) throw refusedForm(form.errors)
  const { db, now, language, site } = c.var
  const { stamp, website, ...written } = form.values
  if (website !== '') throw refusedForm([{ field: 'form', key: 'contact.trapped' }])
  const age = readStamp(stamp, site.secret, now)
  if (age === 'too-fast') throw refusedForm([{ field: 'form', key: 'contact.too-fast' }])
  if (age === 'stale') throw refusedForm([{ field: 'form', key: 'contact.stale' }])

  const counted = site.limits.count(c.env.visitor, 'contact', perVisitorAndHour)
  if (!counted.allowed)
    throw refusedForm([{ field: 'form', key: 'contact.too-many-from-here' }], 429, counted.retryAfter)

  const submission = submissionOf([stamp, written.to, written.message, written.email, written.name], site.secret)
  await askToWrite(db, { ...written, about, language, submission }, { now, publicUrl: site.publicUrl })
}
