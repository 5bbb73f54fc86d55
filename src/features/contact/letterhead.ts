import { linksIn } from '../../paths.ts'
import { dayIn } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/index.ts'
import { formatsIn, type Key, type Language, translator, type Values } from '../../platform/i18n/index.ts'
import { collectiveOf } from '../hosters/index.ts'
import { coordination } from './contact.ts'
import type { Choice } from './recipients.ts'

/** What every mail of a site has in common. */
export interface Letterhead {
  /** The site's words; each of them may name the collective and the site. */
  t(key: Key, values?: Values): string
  link(address: string): string
  day(instant: Temporal.Instant): string
  names(choices: Choice[]): string
}

const words = { fr: translator('fr'), en: translator('en') }

export async function letterheadOf(db: Database, language: Language, publicUrl: string): Promise<Letterhead> {
  const { settings } = await collectiveOf(db)
  const [to, formats, translate] = [linksIn(language), formatsIn(language), words[language]]
  const t: Letterhead['t'] = (key, values) => translate(key, { collective: settings.name, site: publicUrl, ...values })
  const nameOf = ({ value, name }: Choice) => (value === coordination ? t('contact.coordination-of') : name)
  return {
    t,
    link: (address) => publicUrl + to(address),
    day: (instant) => formats.date(dayIn(settings.timeZone, instant)),
    names: (choices) => formats.list(choices.map(nameOf)),
  }
}
