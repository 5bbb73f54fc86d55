import { dayIn } from '../../../platform/clock.ts'
import { notFound } from '../../../platform/errors.ts'
import type { Request } from '../../../platform/web/index.ts'
import { inBrowser } from '../../accounts/index.ts'
import { collectiveOf } from '../../hosters/index.ts'
import { type Litter, phaseOn, takes } from '../litter/litter.ts'
import { littersOf } from '../litter/queries.ts'
import { isPublic } from './application.ts'
import { worksOn } from './policy.ts'
import { findApplication, type Written } from './queries.ts'

export const today = async (c: Request): Promise<string> =>
  dayIn((await collectiveOf(c.var.db)).settings.timeZone, c.var.now)

/** The application of the address, as one of its people opens it. */
export const openedBy = (c: Request): Promise<Written> => findApplication(c.var.db, c.req.param('slug') ?? '')

/** The same for everybody: refuses a draft like what there is not. */
export async function publicApplication(c: Request): Promise<{ application: Written; isOwn: boolean }> {
  const application = await openedBy(c)
  const isOwn = await isOwnOf(c, application)
  if (!isPublic(application.state) && !isOwn) throw notFound('membership.application-not-found')
  return { application, isOwn }
}

async function isOwnOf(c: Request, application: Written): Promise<boolean> {
  const person = inBrowser(c)
  return person !== null && worksOn(c.var.db, person.personId, application)
}

/** The litter that takes the applications of hosters like this one, and the next that will. */
export async function littersFor(
  c: Request,
  hoster: { fictional: boolean },
): Promise<{ open: Litter | null; next: Litter | null }> {
  const day = await today(c)
  const own = (await littersOf(c.var.db)).filter((litter) => takes(litter, hoster))
  const inPhase = (phase: string) => own.findLast((litter) => phaseOn(litter, day) === phase) ?? null
  return { open: inPhase('applications'), next: inPhase('announced') }
}
