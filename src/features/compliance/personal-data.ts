import type { PersonalData } from '../../platform/personal-data.ts'
import { forgetPerson as forgetDeclarations, aboutPerson as ofDeclarations } from './declaration/personal-data.ts'
import * as replies from './reply/personal-data.ts'
import * as rulings from './ruling/personal-data.ts'
import * as suspicions from './suspicion/personal-data.ts'
import './tables.ts'

/** Who acted for a hoster or for the coordination; what they wrote there stays the hoster's, without their name. */
export const personalData: PersonalData = {
  name: 'compliance',
  tables: [
    'declaration',
    'waiver',
    'findingReply',
    'contest',
    'suspicion',
    'suspicionVoice',
    'ruling',
    'rulingRequest',
  ],
  async aboutPerson(db, personId) {
    const waivers = await db
      .selectFrom('waiver')
      .select(['hosterId', 'clauseId', 'recordedAt'])
      .where('byPersonId', '=', personId)
      .orderBy('recordedAt')
      .execute()
    return {
      ...(await ofDeclarations(db, personId)),
      waivers,
      ...(await replies.aboutPerson(db, personId)),
      ...(await suspicions.aboutPerson(db, personId)),
      ...(await rulings.aboutPerson(db, personId)),
    }
  },
  async forgetPerson(db, personId) {
    await forgetDeclarations(db, personId)
    for (const part of [replies, suspicions, rulings]) await part.forgetPerson(db, personId)
    await db.updateTable('waiver').set({ byPersonId: null }).where('byPersonId', '=', personId).execute()
  },
}
