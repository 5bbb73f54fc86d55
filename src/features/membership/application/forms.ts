import { z } from 'zod'
import { type Request, readForm, readSent, type Typed } from '../../../platform/web/index.ts'
import { legalForms } from '../../hosters/index.ts'
import { lineOf, linesOf } from '../typed-text.ts'
import { changeLengths } from './application.ts'
import { type Dossier, lengths, most, type TeamMember } from './dossier.ts'
import type { WrittenStep } from './steps.ts'

/** An address of the web that people can open. */
export const isOfWeb = (text: string): boolean => {
  const { protocol, hostname } = URL.parse(text) ?? {}
  return (protocol === 'https:' || protocol === 'http:') && hostname !== undefined && hostname.includes('.')
}

const NewHosterForm = z.object({
  name: lineOf(80, 'membership.name-missing'),
  website: lineOf(300, 'membership.website-missing')
    .transform((text) => (/^[a-z]+:/i.test(text) || text === '' ? text : `https://${text}`))
    .refine(isOfWeb, 'membership.website-wrong'),
  legalForm: z
    .string()
    .default('')
    .transform((word) => legalForms.find((form) => form === word) ?? null),
  town: lineOf(80),
  description: linesOf(1000),
})

export const newHosterFields = ['name', 'website', 'legalForm', 'town', 'description'] as const
export const readNewHoster = (c: Request) => readForm(c, NewHosterForm)

const WithdrawalForm = z.object({ reason: linesOf(changeLengths.reason), erase: z.string().optional() })
export const readWithdrawal = (c: Request) => readForm(c, WithdrawalForm)

const links = z
  .string()
  .default('')
  .transform((text) => [...new Set(text.split(/\s+/).filter((line) => line !== ''))])
  .refine((list) => list.length <= most.links, 'membership.too-many-links')
  .refine((list) => list.every((link) => link.length <= lengths.link && isOfWeb(link)), 'membership.link-wrong')

const WrittenForms = {
  team: z.object({ people: linesOf(lengths.text), contact: lineOf(lengths.contact) }),
  reasons: z.object({ reasons: linesOf(lengths.text), brings: linesOf(lengths.text), links, mentor: lineOf(80) }),
  users: z.object({ users: linesOf(lengths.text), prices: linesOf(lengths.text) }),
}

/** What a step's page sends, and what is wrong with it; what is right is read all the same. */
export async function readStep(c: Request, step: WrittenStep) {
  const { typed } = await readSent(c)
  const read = WrittenForms[step].safeParse(typed)
  const team = step === 'team' ? readTeam(typed) : null
  const errors = [
    ...(read.success ? [] : read.error.issues.map(({ path, message }) => ({ field: String(path[0]), message }))),
    ...(team?.errors ?? []),
  ]
  const values: Partial<Dossier> = { ...(read.success ? read.data : {}), ...(team ? { team: team.members } : {}) }
  return { typed, values, errors, mark: oneOf(typed, 'mark'), go: oneOf(typed, 'go') }
}

const oneOf = (typed: Typed, name: string): string => [typed[name] ?? ''].flat()[0] ?? ''

const Member = z.object({ name: lineOf(lengths.line), does: lineOf(lengths.line), consent: lineOf(lengths.consent) })

/** People row by row; a row without a name is nobody. */
function readTeam(typed: Typed) {
  const errors: { field: string; message: string }[] = []
  const members = Array.from({ length: most.team }, (_, at): TeamMember[] => {
    const row = Object.fromEntries(memberFields.map((field) => [field, oneOf(typed, `${field}-${at}`)]))
    const read = Member.safeParse(row)
    if (!read.success) {
      errors.push(...read.error.issues.map(({ path, message }) => ({ field: `${String(path[0])}-${at}`, message })))
      return []
    }
    return read.data.name === '' ? [] : [read.data]
  }).flat()
  return { members, errors }
}

export const memberFields = ['name', 'does', 'consent'] as const

/** A step as its fields show it. */
export function valuesOf(step: WrittenStep, dossier: Dossier): Typed {
  if (step === 'users') return { users: dossier.users, prices: dossier.prices }
  if (step === 'reasons') {
    const { reasons, brings, links, mentor } = dossier
    return { reasons, brings, mentor, links: links.join('\n') }
  }
  const rows = dossier.team.flatMap((member, at) => memberFields.map((field) => [`${field}-${at}`, member[field]]))
  return { people: dossier.people, contact: dossier.contact, ...Object.fromEntries(rows) }
}
