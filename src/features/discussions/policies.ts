import type { Request } from '../../platform/web/index.ts'
import { actorOf, ofPerson } from '../accounts/index.ts'
import { closesAs } from './close-topic.ts'
import { findAnswer, findTopic } from './queries.ts'

/** Who began a topic, and the coordination. */
export const mayClose = ofPerson('may-close', async (person, c) => {
  const topic = await topicIn(c)
  return (await closesAs(c.var.db, topic, { actor: actorOf(person) })) === null ? 'discussions.not-closable' : true
})

/** Who wrote this very text. */
export const ownText = ofPerson('own-text', async ({ personId }, c) => {
  const { byPersonId } = await findAnswer(c.var.db, (await topicIn(c)).id, numberIn(c))
  return byPersonId === personId ? true : 'discussions.not-yours'
})

export const topicIn = (c: Request) => findTopic(c.var.db, c.req.param('slug') ?? '')
export const numberIn = (c: Request): number => {
  const text = c.req.param('number') ?? ''
  return /^\d{1,9}$/.test(text) ? Number(text) : -1
}
