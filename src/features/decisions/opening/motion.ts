import type { Database } from '../../../platform/database/index.ts'
import { type Language, languages, type Translated } from '../../../platform/i18n/index.ts'
import type { About } from '../decision.ts'

/** What another room would put to the vote: the form of a new decision begins with it, and its page leads back. */
export interface Motion {
  title: Translated
  /** Markdown. */
  text: Translated
  about: About
}

/** What could be put to the vote at an address, without its language, if it is one of the room's. */
export type MotionAt = (db: Database, address: string) => Promise<Motion | undefined>

/** What stands at an address in one of the rooms; undefined where nothing does. */
export async function motionAt(db: Database, rooms: readonly MotionAt[], address: string): Promise<Motion | undefined> {
  for (const ask of rooms) {
    const motion = await ask(db, address)
    if (motion) return motion
  }
  return undefined
}

/** As if it had been typed into the form. */
export const typedOf = ({ title, text }: Motion): Record<string, string> =>
  Object.fromEntries(
    languages.flatMap((language) => [
      [fieldIn('title', language), title[language] ?? ''],
      [fieldIn('text', language), text[language] ?? ''],
    ]),
  )

const [firstLanguage] = languages

/** The first language has the plain name. */
const fieldIn = (name: 'title' | 'text', language: Language): string =>
  language === firstLanguage ? name : `${name}.${language}`
