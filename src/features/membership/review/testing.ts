import type { Visitor } from '../../../testing-visitor.ts'
import { clauses, type Opened } from '../litter/testing.ts'

type Member = Opened['bleuet']

/** The coordination asks a member for a review of an application. */
export const propose = ({ desk }: Pick<Opened, 'desk'>, slug: string, { id }: Pick<Member, 'id'>) =>
  desk.post(`/fr/coordination/reviewers/${slug}`, { hoster: id })

/** The review that a member was asked for. */
export async function askedIn({ db }: Pick<Opened, 'db'>, member: Pick<Member, 'id'>, applicationId: string) {
  const rows = db.selectFrom('reviewer').selectAll().where('hosterId', '=', member.id)
  return rows.where('applicationId', '=', applicationId).executeTakeFirstOrThrow()
}

/** A member is asked, and its person takes the review: gives the address of the review. */
export async function reviewTaken(opened: Opened, applicant: { slug: string; applicationId: string }, member: Member) {
  await propose(opened, applicant.slug, member)
  const { id } = await askedIn(opened, member, applicant.applicationId)
  await ok(member.delegate.browser.post(`/fr/reviews/${id}/acceptance`, {}))
  return `/fr/reviews/${id}`
}

/** Every clause is marked, as it is said or else as fine. */
export async function markAll(browser: Visitor, at: string, said: Record<string, [mark: string, word: string]> = {}) {
  for (const chapter of ['open', 'respect']) {
    const own = clauses.filter((clause) => clause.startsWith(chapter))
    const fields = own.flatMap((clause) => {
      const [mark, word] = said[clause] ?? ['fine', '']
      return [
        [`mark.${clause}`, mark],
        [`word.${clause}`, word],
      ]
    })
    await ok(browser.post(`${at}/chapters/${chapter}`, { ...Object.fromEntries(fields), go: 'next' }))
  }
}

/** A review that is marked and sent. */
export async function sendReviewAt(
  browser: Visitor,
  at: string,
  said: { summary?: string; text?: string; marks?: Parameters<typeof markAll>[2] } = {},
) {
  await markAll(browser, at, said.marks)
  const { summary = 'favourable', text = 'Un dossier clair, et des réponses franches.' } = said
  await ok(browser.post(`${at}/sending`, { summary, text, byName: '' }))
}

export async function ok(answer: Promise<Response>): Promise<Response> {
  const came = await answer
  if (came.status !== 303) throw new Error(`answered ${came.status}: ${(await came.text()).slice(0, 3000)}`)
  return came
}
