import type { Database } from '../../../platform/database/index.ts'
import { everyDay, everySeconds, type Handlers, tickJob } from '../../../platform/jobs/index.ts'
import { tellDead } from './dead/tell-dead.ts'
import { eraseUnconfirmed } from './followers/erase-unconfirmed.ts'
import { mailNews } from './followers/mail-news.ts'
import { tellFollowers } from './followers/tell-followers.ts'
import { mailHosterNews } from './followers/tell-of-hoster.ts'
import { mailHoster } from './letters.ts'
import { closeForgotten } from './told/close-forgotten.ts'

interface House {
  publicUrl: string
  /** Signs the links that stop mails. */
  secret: string
  collective: () => { timeZone: string }
}

/** What is told by itself: to followers, to hosters of what is dead; and who did not confirm is forgotten. */
export function incidentJobs(db: Database, { publicUrl, secret, collective }: House): Handlers {
  const timeZone = () => collective().timeZone
  return {
    'mail-hoster-of-health': (payload, now) => mailHoster(db, payload, { publicUrl }, now),
    'mail-incident-news': (payload, now) => mailNews(db, payload, { publicUrl, secret }, now),
    'mail-hoster-news': (payload, now) => mailHosterNews(db, payload, { publicUrl, secret }, now),
    ...tickJob('tell-incident-followers', everySeconds(60), (now) => tellFollowers(db, now)),
    ...tickJob('tell-dead-services', everyDay({ at: '06:00', timeZone }), (now) => tellDead(db, now)),
    ...tickJob('close-forgotten-incidents', everyDay({ at: '06:10', timeZone }), (now) => closeForgotten(db, now)),
    ...tickJob('erase-unconfirmed-followers', everyDay({ at: '02:30', timeZone }), (now) => eraseUnconfirmed(db, now)),
  }
}
