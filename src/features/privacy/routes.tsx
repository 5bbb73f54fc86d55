import { z } from 'zod'
import { paths } from '../../paths.ts'
import { sendMail } from '../../platform/mail/index.ts'
import type { PersonalData } from '../../platform/personal-data.ts'
import { everyone, pages, type Request, readForm, refusalOf } from '../../platform/web/index.ts'
import { emptyForm } from '../../ui/filled-form.ts'
import { forgetSession, letterTo, personIn, refuseOldSession, signedIn, unkept } from '../accounts/index.ts'
import { type Meant, meantIn } from '../journal/index.ts'
import { aboutMe } from './about-me.ts'
import { erasePerson } from './erase-person.ts'
import { ownMeanings } from './meanings.ts'
import { DataPage } from './pages/data-page.tsx'
import { ErasedPage } from './pages/erased-page.tsx'
import { ErasurePage } from './pages/erasure-page.tsx'
import { ExportPage } from './pages/export-page.tsx'

/** What every room brings: the house hands it in (src/rooms.ts), for this room stands above all that know people. */
export function privacyOf(rooms: readonly PersonalData[]) {
  const privacy = pages()

  privacy.get(paths.accountData, signedIn, (c) => unkept(c, <DataPage view={c.var.view} />))

  privacy.get(paths.accountExport, signedIn, async (c) => {
    const { db, view, now } = c.var
    const about = await aboutMe(db, personIn(c).personId, rooms)
    if (c.env.format !== 'json')
      return unkept(c, <ExportPage view={view} about={about} meant={await meaningsIn(c, about)} />)
    c.header('Content-Type', 'application/json; charset=UTF-8')
    c.header('Cache-Control', 'no-store')
    c.header('Content-Disposition', 'attachment; filename="about-me.json"')
    return c.body(JSON.stringify({ site: view.publicUrl, madeAt: now.toString(), ...about }, null, 2))
  })

  privacy.get(paths.accountErasure, signedIn, (c) =>
    unkept(c, <ErasurePage view={c.var.view} form={emptyForm} email={personIn(c).email} />),
  )

  privacy.post(paths.accountErasure, signedIn, async (c) => {
    const { db, view, now, site, language } = c.var
    const person = personIn(c)
    const form = await readForm(c, Sure)
    if (!form.ok) {
      const filled = { values: form.typed, errors: form.errors }
      return unkept(c, <ErasurePage view={view} form={filled} email={person.email} />, 422)
    }
    // What cannot be undone is not done by a page that somebody left open.
    const refusal = await refusalOf(c, () => refuseOldSession(c, person))
    if (refusal) {
      const filled = { values: form.typed, errors: refusal.errors }
      return unkept(c, <ErasurePage view={view} form={filled} email={person.email} />, refusal.status)
    }
    await erasePerson(db, person, rooms, now, { withTexts: form.values.texts === 'yes' })
    const sender = { publicUrl: site.publicUrl, collective: view.collective.name }
    const words = { subject: 'privacy.mail-erased-subject', body: 'privacy.mail-erased-body' } as const
    await sendMail(db, letterTo(sender, { recipient: person.email, language, ...words }), now)
    forgetSession(c)
    return c.redirect(view.to(paths.erased.href()), 303)
  })

  privacy.get(paths.erased, everyone, (c) => unkept(c, <ErasedPage view={c.var.view} />))

  return privacy
}

/** Hosters by their names, codes by their words. */
function meaningsIn(c: Request, about: Record<string, unknown>): Promise<Meant> {
  const { db, view, language, site } = c.var
  const meanings = { ...site.meanings, ...ownMeanings }
  const words = { language, t: view.t, format: view.format, timeZone: view.collective.timeZone }
  return meantIn(db, { before: about, after: null }, { meanings, describers: site.describers }, words)
}

const Sure = z.object({
  sure: z.literal('yes', 'privacy.not-sure'),
  texts: z.literal('yes').optional().catch(undefined),
})
