import type { Database } from '../../../platform/database/index.ts'
import { forbidden } from '../../../platform/errors.ts'
import { ofPerson } from '../../accounts/index.ts'
import type { By } from '../../hosters/index.ts'
import type { Application } from './application.ts'
import { applicationAt } from './queries.ts'
import { peopleOf } from './tell.ts'

/** Who works on the application of the address (`:slug`): nobody in their place. */
export const applicant = ofPerson('applicant', async ({ personId }, c) => {
  const application = await applicationAt(c.var.db, c.req.param('slug') ?? '')
  // Whether there is a draft of that name is nobody's business either.
  return application && (await worksOn(c.var.db, personId, application)) ? true : 'membership.only-applicant'
})

/** Those who act for the hoster; while nobody does, whoever began it. */
export const worksOn = async (
  db: Database,
  personId: string,
  application: Pick<Application, 'hosterId' | 'begunByPersonId'>,
): Promise<boolean> => (await peopleOf(db, application)).includes(personId)

/** The same, asked again by each verb. */
export async function refuseOthers(
  db: Database,
  application: Pick<Application, 'hosterId' | 'begunByPersonId'>,
  { actor }: By,
): Promise<void> {
  if (!('personId' in actor) || !(await worksOn(db, actor.personId, application)))
    throw forbidden('membership.only-applicant')
}
