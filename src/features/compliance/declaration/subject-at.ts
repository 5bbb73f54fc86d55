import { Refusal } from '../../../platform/errors.ts'
import { findHoster } from '../../hosters/index.ts'
import type { SubjectAt } from '../../moderation/index.ts'
import { declarationsOf } from './queries.ts'

const page = /^\/hosters\/([\w-]+)\/declarations(?:\/([\w-]+))?$/

/** A declaration that is read at an address: what is said beside its answers can be hidden there. */
export const declarationSubject: SubjectAt = async (db, address) => {
  const [, slug, wanted] = page.exec(address.split('?')[0] ?? '') ?? []
  if (slug === undefined) return null
  const sent = await declarationsOf(db, await idOf(db, slug))
  const found = wanted === undefined ? sent[0] : sent.find(({ id }) => id === wanted)
  return found ? { subject: { kind: 'declaration', id: found.id }, hosterId: found.hosterId } : null
}

/** Nobody’s where no hoster has this slug. */
async function idOf(db: Parameters<SubjectAt>[0], slug: string): Promise<string> {
  try {
    return (await findHoster(db, slug)).id
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return ''
    throw error
  }
}
