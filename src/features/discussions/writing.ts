import type { Id } from '../../platform/database/index.ts'
import { newId } from '../../platform/database/index.ts'
import type { Request } from '../../platform/web/index.ts'
import { actorOf, personIn } from '../accounts/index.ts'
import { hostersOf } from '../delegates/index.ts'
import type { Actor } from '../journal/index.ts'
import { refusedForm } from './refused-form.ts'

/** In whose name a form is sent: refuses a hoster for which they do not act. */
export async function writerSaid(c: Request, as: string): Promise<{ actor: Actor; forHosterId: Id | null }> {
  const person = personIn(c)
  if (as === 'oneself') return { actor: actorOf(person), forHosterId: null }
  const hoster = (await hostersOf(c.var.db, person.personId)).find(({ slug }) => slug === as)
  if (!hoster) throw refusedForm('as', 'discussions.as-wrong')
  return { actor: actorOf(person, hoster.id), forHosterId: hoster.id }
}

/** Nobody sends the form of somebody else again. */
export const onceOf = (c: Request, once: string): string => `${personIn(c).personId} ${once === '' ? newId() : once}`
