import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { languages } from '../../../platform/i18n/index.ts'
import { contrastProblems } from '../../../ui/theme.ts'
import type { CollectiveSettings, Provenance, RecordedPeriod } from '../../hosters/index.ts'
import { blankCollective, catalogueFile, membershipStates } from '../../hosters/index.ts'
import { Rules } from './rules-file.ts'

const Translated = z.record(z.string(), z.string())
const date = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
const colour = z.string().regex(/^#[0-9a-f]{6}$/i)

const Theme = z
  .object({ bright: colour, theme: colour, deep: colour, link: colour, linkDark: colour })
  .superRefine((theme, check) => {
    for (const problem of contrastProblems(theme)) {
      if (problem.kind !== 'contrast') continue
      const { scheme, colour, on, ratio, least } = problem
      const message = `${colour} on ${on} (${scheme}) has a contrast of ${ratio.toFixed(1)}, and needs ${least}`
      check.addIssue({ code: 'custom', message })
    }
  })

const About = z.object({
  sentence: Translated,
  promises: z.array(z.object({ title: Translated, changes: Translated })),
  comparison: z
    .object({
      title: Translated,
      text: Translated,
      rows: z.array(z.object({ there: Translated, here: Translated })),
    })
    .nullable(),
  why: Translated,
  funding: Translated.nullable(),
})

const Publisher = z.object({
  name: z.string(),
  address: z.string(),
  email: z.email().nullable(),
  director: z.string().nullable(),
  host: z.object({ name: z.string(), address: z.string() }).nullable().default(null),
  law: Translated.nullable().default(null),
})

const fewDays = z.int().min(1).max(90)
const Diagnosis = z.object({ days: fewDays, firstDays: fewDays, suspicionDays: fewDays })

const Settings: z.ZodType<CollectiveSettings> = z.object({
  name: z.string().min(1).max(100),
  fullName: Translated,
  tagline: Translated,
  website: z.url().nullable(),
  notice: Translated.nullable(),
  timeZone: z.string(),
  languages: z.array(z.enum(languages)).min(1).default(blankCollective.languages),
  theme: Theme,
  founded: date.nullable(),
  sizes: z.array(z.object({ date, members: z.string(), source: z.string() })),
  coordinationEmail: z.email().nullable(),
  license: z.object({ name: z.string(), url: z.url() }),
  about: About.nullable().default(null),
  publisher: Publisher.nullable(),
  rules: Rules.default(blankCollective.rules),
  toldFirstMinutes: z.int().min(0).max(120).default(blankCollective.toldFirstMinutes),
  diagnosis: Diagnosis.default(blankCollective.diagnosis),
})

const Source: z.ZodType<Provenance> = z.object({
  source: z.string(),
  url: z.url().nullable(),
  date: date.nullable(),
  namesCollective: z.boolean().nullable(),
})

const Period = z.object({
  state: z.enum(membershipStates),
  litter: z.string().nullable(),
  from: date.nullable(),
  to: date.nullable(),
  mentor: z.string().nullable(),
  source: Source,
})
const Membership = z.object({ members: z.record(z.string(), z.array(Period)) })

const OldAddresses = z.object({
  softwareIds: z.record(z.string(), z.string()),
  kindIds: z.record(z.string(), z.string()),
  alternativeIds: z.record(z.string(), z.string()),
  slugs: z.record(z.string(), z.string()),
  pages: z.record(z.string(), z.string()),
})

/** What a bundle holds beside description files; each file may be missing. A wrong one is refused, by name. */
export function readBundleFiles(folder: string) {
  return {
    settings: readJson(folder, 'collective.json', Settings),
    membership: readMembership(folder),
    catalogue: existsSync(join(folder, 'catalogue')) ? catalogueFile(join(folder, 'catalogue')) : undefined,
    oldAddresses: readJson(folder, 'old-addresses.json', OldAddresses),
  }
}

function readMembership(folder: string): Record<string, RecordedPeriod[]> {
  const { members } = readJson(folder, 'membership.json', Membership) ?? { members: {} }
  const recorded = Object.entries(members).map(([key, periods]) => {
    return [key, periods.map(({ source, ...period }) => ({ ...period, provenance: source }))] as const
  })
  return Object.fromEntries(recorded)
}

function readJson<Value>(folder: string, name: string, schema: z.ZodType<Value>): Value | undefined {
  const file = join(folder, name)
  if (!existsSync(file)) return undefined
  const read = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (read.success) return read.data
  const problems = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new Error(`${name}:\n${problems.join('\n')}`)
}
