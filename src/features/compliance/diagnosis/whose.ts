import { paths } from '../../../paths.ts'
import type { Database } from '../../../platform/database/index.ts'
import { notFound } from '../../../platform/errors.ts'
import type { Request } from '../../../platform/web/index.ts'
import { isCoordination } from '../../accounts/index.ts'
import { mayActFor } from '../../delegates/index.ts'
import { findHoster, type Hoster } from '../../hosters/index.ts'
import { restrictionsOfHoster } from '../../moderation/index.ts'
import { ownSubject } from '../looking/index.ts'

/** Whose diagnosis it is, and who reads it. */
export interface Whose {
  subjectId: string
  name: string
  fictional: boolean
  /** Null: the collective itself, which answers by its coordination. */
  hoster: Hoster | null
  /** Acts for the hoster. */
  isOwn: boolean
  /** Sees what is not public yet: the hoster's own people, and the coordination. */
  seesAll: boolean
}

/** Refuses an unknown hoster, and one that the coordination took from the public. */
export async function whoseIn(c: Request): Promise<Whose & { hoster: Hoster }> {
  const { db, person } = c.var
  const hoster = await openHoster(db, c.req.param('slug') ?? '')
  const isOwn = person !== null && (await mayActFor(db, person, hoster.id))
  const { id: subjectId, fictional, facts } = hoster
  return { subjectId, name: facts.name, fictional, hoster, isOwn, seesAll: isOwn || coordinates(c) }
}

/** The collective's own site, looked at like a hoster's. */
export const ourselves = (c: Request): Whose => ({
  ...{ subjectId: ownSubject, name: c.var.view.collective.name, fictional: false },
  ...{ hoster: null, isOwn: false, seesAll: coordinates(c) },
})

export const diagnosisHref = ({ hoster }: Pick<Whose, 'hoster'>): string =>
  hoster ? paths.diagnosis.href({ slug: hoster.slug }) : paths.ownDiagnosis.href()

export const findingHref = ({ hoster }: Pick<Whose, 'hoster'>, id: string): string =>
  hoster ? paths.finding.href({ slug: hoster.slug, id }) : paths.ownFinding.href({ id })

const coordinates = ({ var: { person } }: Request) => person !== null && isCoordination(person)

async function openHoster(db: Database, slug: string): Promise<Hoster> {
  const hoster = await findHoster(db, slug)
  const restrictions = await restrictionsOfHoster(db, hoster.id)
  if (restrictions.some(({ sort, subject }) => sort === 'freeze' && subject.id === hoster.id))
    throw notFound('compliance.frozen')
  return hoster
}
