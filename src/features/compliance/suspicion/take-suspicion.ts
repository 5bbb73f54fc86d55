import { type Seal, submissionOf, whyRobotic } from '../../../platform/stamp.ts'
import type { Request } from '../../../platform/web/index.ts'
import { inBrowser } from '../../accounts/index.ts'
import { refusedForm, refusedWith } from '../refused-form.ts'
import type { readSuspicionForm } from './forms.ts'
import { recordSuspicion } from './record-suspicion.ts'
import { perVisitorAndHour } from './suspicion.ts'

type Form = Awaited<ReturnType<typeof readSuspicionForm>>

/** Takes what somebody says and gives the token of its receipt, or refuses it. Only what is well formed counts. */
export async function takeSuspicion(
  c: Request,
  form: Form,
  about: { hosterId: string; clauseId: string },
): Promise<string> {
  if (!form.ok) throw refusedWith(form.errors)
  const { db, now, language, site } = c.var
  const { stamp, website, text, email } = form.values
  const robotic = whyRobotic({ stamp, website }, sealOf(site), now)
  if (robotic) throw refusedForm('form', robotic)
  const counted = site.limits.count(c.env.visitor, 'suspicion', perVisitorAndHour)
  if (!counted.allowed)
    throw refusedWith([{ field: 'form', key: 'compliance.too-many-from-here' }], 429, counted.retryAfter)

  const token = submissionOf([stamp, about, text, email], sealOf(site)).slice(0, tokenLength)
  const { publicUrl, secret } = site
  const said = { ...about, text, email, language, token, person: inBrowser(c) }
  await recordSuspicion(db, said, { now, publicUrl, secret })
  return token
}

/** 132 bits that only the site can make: the same form sent twice opens the same receipt. */
const tokenLength = 22

/** Signs the stamps of this form. */
export const sealOf = ({ secret }: Pick<Seal, 'secret'>): Seal => ({ purpose: 'suspicion', secret })
