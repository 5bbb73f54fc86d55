import type { SubjectAt } from '../../moderation/index.ts'
import '../tables.ts'

const page = /^\/(replies|contests|suspicions|rulings)\/([\w-]+)$/

const kinds = {
  replies: ['finding-reply', 'findingReply'],
  contests: ['contest', 'contest'],
  suspicions: ['suspicion', 'suspicion'],
  rulings: ['ruling', 'ruling'],
} as const

/** What somebody wrote that has its page at an address: it can be hidden there. */
export const rulingSubject: SubjectAt = async (db, address) => {
  const [, room, id = ''] = page.exec(address.split('?')[0] ?? '') ?? []
  if (room === undefined || !isRoom(room)) return null
  const [kind, table] = kinds[room]
  const row = await db.selectFrom(table).select('hosterId').where('id', '=', id).executeTakeFirst()
  return row ? { subject: { kind, id }, hosterId: row.hosterId } : null
}

const isRoom = (room: string): room is keyof typeof kinds => Object.hasOwn(kinds, room)
