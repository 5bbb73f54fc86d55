import type { Id } from '../../platform/database/index.ts'
import { openTestSite, type TestSite } from '../../testing.ts'
import { givenPerson } from '../accounts/testing.ts'
import { delegateIn } from '../delegates/testing.ts'
import { given } from '../hosters/testing.ts'
import { planMeeting } from './plan/plan-meeting.ts'

/** In three weeks, at half past eight in the evening of Paris. */
export const startsAt = '2026-12-17T19:30:00.000Z'
export const slug = '2026-12-17'
export const page = `/fr/meetings/${slug}`
export const desk = `/fr/coordination/meetings/${slug}`

/** Crocus and Bleuet with a delegate each, Angélique of the coordination, and a visitor who is signed in. */
export async function openMeetings() {
  const world = await openTestSite()
  const crocus = await given.member(world.db, { name: 'Crocus' })
  const bleuet = await given.member(world.db, { name: 'Bleuet' })
  const angelique = await givenPerson(world.db, { name: 'Angélique', roles: ['coordination'] })
  const melisse = await givenPerson(world.db, { name: 'Mélisse' })
  return {
    ...{ world, db: world.db, crocus, bleuet },
    pervenche: await delegateIn(world, crocus.id, 'Pervenche'),
    souci: await delegateIn(world, bleuet.id, 'Souci'),
    angelique: { ...angelique, browser: await world.as(angelique.id) },
    melisse: { ...melisse, browser: await world.as(melisse.id) },
  }
}

export type Opened = Awaited<ReturnType<typeof openMeetings>>

export const byOf = (world: TestSite, personId: Id) => ({
  actor: { kind: 'person', personId, forHosterId: null } as const,
  now: world.now,
})

/** The same with a meeting that the coordination called. */
export async function openWithMeeting(said: Partial<Parameters<typeof planMeeting>[1]> = {}) {
  const opened = await openMeetings()
  const typed = { title: null, startsAt, minutes: 90, place: 'https://visio.example/collectif', ...said }
  const { id } = await planMeeting(opened.db, typed, byOf(opened.world, opened.angelique.id))
  return { ...opened, meetingId: id }
}

/** The form of a point, filled. */
export const point = (said: Record<string, string> = {}) => ({
  ...{ title: 'Les sauvegardes', text: 'Qui **teste** les siennes ?', minutesWished: '20', presenter: 'Mélisse' },
  ...said,
})

export const pointsIn = ({ db }: Pick<Opened, 'db'>) =>
  db.selectFrom('meetingPoint').selectAll().where('withdrawnAt', 'is', null).orderBy('position').execute()

/** Proposes points and gives their numbers, in the order of the agenda. */
export async function givenPoints(opened: Opened, ...titles: string[]): Promise<string[]> {
  for (const title of titles) await opened.melisse.browser.post(`${page}/points/add`, point({ title }))
  return (await pointsIn(opened)).map(({ id }) => id)
}

/** The evening of the meeting, with points on its agenda. */
export async function openEvening(...titles: string[]) {
  const opened = await openWithMeeting()
  const points = await givenPoints(opened, ...(titles.length > 0 ? titles : ['Les sauvegardes', 'La charte']))
  opened.world.setClock('2026-12-17T19:40:00Z')
  return { ...opened, points: [points[0] ?? '', points[1] ?? ''] as const }
}

export { planMeeting } from './plan/plan-meeting.ts'
