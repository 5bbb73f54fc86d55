import type { Visitor } from '../../testing-visitor.ts'

export const reason = 'Ce texte nomme une personne privée, qui ne l’a pas voulu.'
const add = '/fr/coordination/restrictions/add'

/** The coordination hides a text at its address: gives the address of what it decided. */
export async function hideAt(desk: Visitor, about: string, what: string): Promise<string> {
  const answer = await desk.post(`${add}?about=${encodeURIComponent(about)}`, { what, reason })
  if (answer.status !== 303)
    throw new Error(`${about} answered ${answer.status}: ${(await answer.text()).slice(0, 3000)}`)
  return answer.headers.get('location') ?? ''
}

/** And gives it back. */
export async function giveBack(desk: Visitor, decided: string): Promise<void> {
  const answer = await desk.post(decided, { reason: 'La personne est d’accord, finalement.' })
  if (answer.status !== 303) throw new Error(`${decided} answered ${answer.status}`)
}

/** What can be hidden at an address, as its form offers it. */
export async function offeredAt(desk: Visitor, about: string): Promise<string[]> {
  const html = await desk.get(`${add}?about=${encodeURIComponent(about)}`)
  return [...html.matchAll(/name="what"[^>]*value="([\w-]+)"/g)].map(([, what]) => what ?? '')
}
