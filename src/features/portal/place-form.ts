import { z } from 'zod'
import type { FilledForm } from '../../ui/filled-form.ts'
import type { StallTyped } from './edit-stall.ts'
import type { PlaceRules, PortalPlace } from './places.ts'
import type { Stall } from './stalls.ts'

const text = z
  .string()
  .default('')
  .transform((typed) => typed.trim())
const revision = z.coerce.number().int()
const whole = (typed: string) => (/^\d{1,6}$/.test(typed) ? Number(typed) : Number.NaN)

/** Which service to let in: `hoster/service`, or the address of its page. */
export const Entrance = z.object({
  service: text.transform((typed) => typed.replace(/^.*\/services\//, '').replace(/\/+$/, '')),
})

/** How a place serves. */
export const PlaceForm = z
  .object({ trusted: text, weight: text, opensAt: text, keptDays: text, revision })
  .transform(({ trusted, weight, opensAt, keptDays, revision }) => {
    const rules: PlaceRules = {
      trusted: trusted === 'yes',
      weight: whole(weight),
      opensAt: opensAt === '' ? null : opensAt,
      keptDays: keptDays === '' ? null : whole(keptDays),
    }
    return { rules, revision }
  })
export const placeFields = ['trusted', 'weight', 'opensAt', 'keptDays']

export const placeFilled = ({ trusted, weight, opensAt, keptDays }: PortalPlace): FilledForm => ({
  values: {
    trusted: trusted ? 'yes' : '',
    weight: String(weight),
    opensAt: opensAt ?? '',
    keptDays: keptDays === null ? '' : String(keptDays),
  },
  errors: [],
})

/** The words of a stall, in both languages. */
export const StallForm = z
  .object({
    ...{ nameFr: text, nameEn: text, sentenceFr: text, sentenceEn: text, fieldFr: text, fieldEn: text },
    ...{ position: text, closed: text, revision },
  })
  .transform(({ revision, position, closed, ...words }) => {
    const field = translated(words.fieldFr, words.fieldEn)
    const stall: StallTyped = {
      name: translated(words.nameFr, words.nameEn),
      sentence: translated(words.sentenceFr, words.sentenceEn),
      field: Object.keys(field).length === 0 ? null : field,
      closed: closed === 'yes',
      position: whole(position),
    }
    return { stall, revision }
  })
export const stallFields = ['nameFr', 'nameEn', 'sentenceFr', 'sentenceEn', 'fieldFr', 'fieldEn', 'position', 'closed']

export const stallFilled = ({ name, sentence, field, position, closed }: Stall): FilledForm => ({
  values: {
    ...{ nameFr: name.fr, nameEn: name.en, sentenceFr: sentence.fr, sentenceEn: sentence.en },
    ...{ fieldFr: field?.fr, fieldEn: field?.en, position: String(position), closed: closed ? 'yes' : '' },
  },
  errors: [],
})

const translated = (fr: string, en: string) => ({ ...(fr === '' ? {} : { fr }), ...(en === '' ? {} : { en }) })
