import { type Seal, submissionOf, whyRobotic } from '../../platform/stamp.ts'
import type { Request } from '../../platform/web/index.ts'
import { recordReport } from './record-report.ts'
import { refusedForm, refusedWith } from './refused-form.ts'
import { perVisitorAndHour } from './report.ts'
import type { readReportForm } from './report-form.ts'

type Form = Awaited<ReturnType<typeof readReportForm>>

/** Takes a report and gives the token of its receipt, or refuses it. Only what is well formed counts as tried. */
export async function takeReport(c: Request, form: Form): Promise<string> {
  if (!form.ok) throw refusedWith(form.errors)
  const { db, now, language, site, person, view } = c.var
  const { stamp, website, goodFaith, ...written } = form.values
  const robotic = whyRobotic({ stamp, website }, sealOf(site), now)
  if (robotic) throw refusedForm('form', robotic)
  const counted = site.limits.count(c.env.visitor, 'report', perVisitorAndHour)
  if (!counted.allowed)
    throw refusedWith([{ field: 'form', key: 'moderation.too-many-from-here' }], 429, counted.retryAfter)

  const token = submissionOf([stamp, ...Object.values(written)], sealOf(site)).slice(0, tokenLength)
  const subject = (await site.subjectAt(db, written.about))?.subject ?? null
  const report = { ...written, token, subject, language, byPersonId: person?.personId ?? null }
  await recordReport(db, report, { now, publicUrl: site.publicUrl, collective: view.collective.name })
  return token
}

/** 132 bits that only the site can make: the same form sent twice opens the same receipt. */
const tokenLength = 22

/** Signs the stamps of this form. */
export const sealOf = ({ secret }: Pick<Seal, 'secret'>): Seal => ({ purpose: 'report', secret })
