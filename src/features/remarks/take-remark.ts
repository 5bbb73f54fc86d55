import { type Seal, submissionOf, whyRobotic } from '../../platform/stamp.ts'
import type { Request } from '../../platform/web/index.ts'
import { recordRemark } from './record-remark.ts'
import { refusedForm, refusedWith } from './refused-form.ts'
import { perVisitorAndHour } from './remark.ts'
import type { readRemarkForm } from './remark-form.ts'
import { subjectOf } from './subject.ts'

type Form = Awaited<ReturnType<typeof readRemarkForm>>

/** Takes a remark and gives the token of its receipt, or refuses it. Only what is well formed counts as tried. */
export async function takeRemark(c: Request, form: Form): Promise<string> {
  if (!form.ok) throw refusedWith(form.errors)
  const { db, now, language, site } = c.var
  const { stamp, website, about, ...written } = form.values
  const robotic = whyRobotic({ stamp, website }, sealOf(site), now)
  if (robotic) throw refusedForm('form', robotic)
  const found = await subjectOf(c, about)
  if (!found) throw refusedForm('about', 'remarks.about-missing')
  const counted = site.limits.count(c.env.visitor, 'remark', perVisitorAndHour)
  if (!counted.allowed)
    throw refusedWith([{ field: 'form', key: 'remarks.too-many-from-here' }], 429, counted.retryAfter)

  const token = submissionOf([stamp, about, ...Object.values(written)], sealOf(site)).slice(0, tokenLength)
  await recordRemark(db, { ...written, ...found, token, language }, { now, publicUrl: site.publicUrl })
  return token
}

/** 132 bits that only the site can make: the same form sent twice opens the same receipt. */
const tokenLength = 22

/** Signs the stamps of this form. */
export const sealOf = ({ secret }: Pick<Seal, 'secret'>): Seal => ({ purpose: 'remark', secret })
