import { z } from 'zod'
import { paths } from '../../../paths.ts'
import { conflict, invalid, type RefusalStatus } from '../../../platform/errors.ts'
import { pages, type Request, readForm, refusalOf } from '../../../platform/web/index.ts'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { personIn, unkept } from '../../accounts/index.ts'
import { memberStanding } from '../../decisions/index.ts'
import { hostersOf } from '../../delegates/index.ts'
import { collectiveOf, rulesOfKind } from '../../hosters/index.ts'
import { byPerson } from '../by.ts'
import { CarryPage } from '../pages/carry-page.tsx'
import { carriersPolicy } from '../policies.ts'
import { findAmendment } from '../queries.ts'
import { proposalShown } from '../showing/proposal-shown.ts'
import { carryAmendment } from './carry-amendment.ts'
import { rivalsOf } from './rivals.ts'

/** A member carries a proposal to the vote. */
export const carryRoutes = pages()

carryRoutes.get(paths.amendmentCarry, carriersPolicy, (c) => carryPage(c))

async function carryPage(c: Request, form?: FilledForm, status?: RefusalStatus): Promise<Response> {
  const { db, view, now } = c.var
  const { timeZone } = view.collective
  const asked = { language: view.language, now, timeZone }
  const shown = await proposalShown(db, c.req.param('slug') ?? '', asked)
  const own = await hostersOf(db, personIn(c).personId)
  const hosters = own.filter((hoster) => memberStanding(hoster, shown.day, shown.amendment.fictional) !== null)
  const { free } = await rivalsOf(db, shown, now)
  const { quorum, threshold, votingDays } = rulesOfKind((await collectiveOf(db)).settings.rules, 'amendment')
  const filled = form ?? {
    values: { hoster: hosters[0]?.id, together: free.map(({ amendment: { id } }) => id) },
    errors: [],
  }
  const rules = { quorum, threshold, days: votingDays }
  return unkept(c, <CarryPage {...{ view, shown, hosters, rivals: free, rules, form: filled }} />, status)
}

const Carriage = z.object({
  hoster: z.string('amendments.hoster-missing').min(1, 'amendments.hoster-missing'),
  together: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((ids) => [ids].flat().filter(Boolean)),
})

carryRoutes.post(paths.amendmentCarry, carriersPolicy, async (c) => {
  const { db, view } = c.var
  const { id } = await findAmendment(db, c.req.param('slug') ?? '')
  const form = await readForm(c, Carriage)
  let slug = ''
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw invalid('hoster', form.errors[0]?.key ?? 'amendments.hoster-missing')
    const { hoster: hosterId, together } = form.values
    slug = (await carryAmendment(db, { id, hosterId, together }, byPerson(c))).slug
  })
  if (refusal) return carryPage(c, { values: form.typed, errors: refusal.errors }, refusal.status)
  if (slug === '') throw conflict('amendments.in-vote')
  return c.redirect(view.to(paths.decision.href({ slug })), 303)
})
