import { linksIn, paths } from '../../paths.ts'
import { openTestSite, type TestSite } from '../../testing.ts'
import type { Visitor } from '../../testing-visitor.ts'
import { givenPerson } from '../accounts/testing.ts'
import { givenDocument } from '../charter/testing.ts'
import { givenDelegate } from '../delegates/testing.ts'
import { given } from '../hosters/testing.ts'
import { beginTopic, type NewTopic } from './begin-topic.ts'

export const [fr, en] = [linksIn('fr'), linksIn('en')]
/** A clause of the charter that has force. */
export const clause = paths.clause.href({ slug: 'charter', clause: 'bread.flour' })
export const addForm = fr(paths.discussionAdd.href({}, { about: clause }))
export const typed = { title: 'Quelle farine ?', text: 'Le **seigle** compte-t-il ?', language: 'fr', as: 'oneself' }

/** A site where people talk. */
export async function openTalk(opening: Parameters<typeof openTestSite>[0] = {}) {
  const world = await openTestSite(opening)
  return { world, ...(await peopled(world)) }
}

/**
 * A charter in force and the hoster Crocus: Pervenche acts for it, Ortie and Navet for none, Camomille is of the
 * coordination.
 */
export async function peopled(world: TestSite) {
  await givenDocument(world.db)
  const hoster = await given.member(world.db, { name: 'Crocus' })
  const person = async (name: string, roles: 'coordination'[] = []) => {
    const { id, email } = await givenPerson(world.db, { name, roles })
    return { id, email, browser: await world.as(id) }
  }
  const [ortie, navet, pervenche] = [await person('Ortie'), await person('Navet'), await person('Pervenche')]
  const camomille = await person('Camomille', ['coordination'])
  await givenDelegate(world.db, { personId: pervenche.id, hosterId: hoster.id })
  return { hoster, ortie, navet, pervenche, camomille }
}

export type Talk = Awaited<ReturnType<typeof openTalk>>

/** A topic of somebody's, by its real verb. */
export const givenTopic = (world: TestSite, personId: string, said: Partial<NewTopic> = {}) =>
  beginTopic(
    world.db,
    { actor: { kind: 'person', personId, forHosterId: said.forHosterId ?? null }, now: world.now },
    { about: clause, title: typed.title, text: typed.text, language: 'fr', ...said },
  )

/** The address of a page of a topic. */
export const at = (slug: string) => fr(paths.discussion.href({ slug }))
export const answersAt = (slug: string) => fr(paths.discussionAnswers.href({ slug }))
export const answerAt = (slug: string, number: number) =>
  fr(paths.discussionAnswer.href({ slug, number: String(number) }))

/** Somebody answers through the form. */
export const answer = (browser: Visitor, slug: string, said: Partial<typeof typed> & { once?: string } = {}) =>
  browser.post(answersAt(slug), { text: 'Oui, le seigle aussi.', language: 'fr', as: 'oneself', ...said })
