import { dayIn } from '../../platform/clock.ts'
import { newId } from '../../platform/database/index.ts'
import type { Request } from '../../platform/web/index.ts'
import type { FilledForm } from '../../ui/filled-form.ts'
import { inBrowser, isCoordination, type SignedIn } from '../accounts/index.ts'
import { hostersOf } from '../delegates/index.ts'
import { closesAs } from './close-topic.ts'
import { type About, aboutAt, type When } from './discussed.ts'
import { follows } from './follow-topic.ts'
import type { Doing } from './pages/topic-page.tsx'
import type { Writer } from './pages/writing-fields.tsx'
import { mayReopen } from './reopen-topic.ts'
import type { Topic } from './topic.ts'

export const whenIn = ({ var: { now, view } }: Request): When => ({ now, day: dayIn(view.collective.timeZone, now) })

/** What stands at an address that people may talk about. */
export const aboutIn = (c: Request, address: string) => aboutAt(c.var.db, c.var.site.discussed, address, whenIn(c))

/** What topics are about, by their addresses; each is asked for once. */
export async function aboutsOf(c: Request, topics: readonly Topic[]) {
  const abouts = new Map<string, About & { address: string }>()
  for (const address of new Set(topics.map(({ about }) => about))) {
    const about = await aboutIn(c, address)
    if (about) abouts.set(address, about)
  }
  return abouts
}

/** Under which names somebody may write. */
export async function writerOf(c: Request, { personId, name }: SignedIn): Promise<Writer> {
  const hosters = await hostersOf(c.var.db, personId)
  return { name, hosters: hosters.map(({ slug, facts, fictional }) => ({ slug, name: facts.name, fictional })) }
}

/** What who reads a topic may do there; null for a visitor. */
export async function doingIn(c: Request, topic: Topic): Promise<Doing | null> {
  const person = inBrowser(c)
  if (!person) return null
  const { db } = c.var
  const { personId } = person
  const by = { actor: { kind: 'person', personId, forHosterId: null } } as const
  return {
    personId,
    isCoordination: isCoordination(person),
    writer: await writerOf(c, person),
    follows: await follows(db, { topicId: topic.id, personId }),
    mayClose: (await closesAs(db, topic, by)) !== null,
    mayReopen: await mayReopen(db, topic, by),
  }
}

/** A form to write in: in the page's language, under one's own name if one has one. */
export const blankWriting = ({ var: { language } }: Request, writer: Writer): FilledForm => ({
  values: { language, once: newId(), as: writer.name === null ? (writer.hosters[0]?.slug ?? '') : 'oneself' },
  errors: [],
})
