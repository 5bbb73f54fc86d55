import { paths } from '../../paths.ts'
import { type Request, readQuery } from '../../platform/web/index.ts'
import { wordsAbout } from './about.ts'
import { coordination, mostHosters } from './contact.ts'
import { type Choice, recipientsBySlug } from './recipients.ts'

/** Whom the address of the page offers to write to, and about what. */
export interface Asked {
  choices: Choice[]
  about: { asked: string | undefined; words: string | null }
  /** Something was asked for that there is not. */
  isUnknown: boolean
  /** More hosters were asked for than one may write to. */
  isCut: boolean
}

/** Reads the address; a form that was posted without it (by a program) offers what it ticks. */
export async function askedOf(c: Request, ticked: string[] = []): Promise<Asked> {
  const { db, now } = c.var
  const query = readQuery(paths.contact.schema, c.req.url)
  const slugs = [...new Set(query.to ?? ticked)]
  const wanted = slugs.includes(coordination) ? [coordination] : slugs.slice(0, mostHosters)
  const recipients = await recipientsBySlug(db, wanted, now)
  return {
    choices: recipients.map(({ choice }) => choice),
    about: { asked: query.about, words: await wordsAbout(c, query.about, recipients) },
    isUnknown: slugs.length > 0 && recipients.length === 0,
    isCut: slugs.length > wanted.length && wanted.length === mostHosters,
  }
}
