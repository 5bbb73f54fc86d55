import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { CollectiveSettings, Provenance, RecordedPeriod } from '../hosters/index.ts'
import { catalogueFile, membershipStates } from '../hosters/index.ts'

const Translated = z.record(z.string(), z.string())
const date = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
const colour = z.string().regex(/^#[0-9a-f]{6}$/i)

const Settings: z.ZodType<CollectiveSettings> = z.object({
  name: z.string().min(1).max(100),
  fullName: Translated,
  tagline: Translated,
  website: z.url().nullable(),
  notice: Translated.nullable(),
  timeZone: z.string(),
  theme: z.object({ bright: colour, theme: colour, deep: colour, link: colour, linkDark: colour }),
  founded: date.nullable(),
  sizes: z.array(z.object({ date, members: z.string(), source: z.string() })),
  coordinationEmail: z.email().nullable(),
  license: z.object({ name: z.string(), url: z.url() }),
  publisher: z
    .object({ name: z.string(), address: z.string(), email: z.email().nullable(), director: z.string().nullable() })
    .nullable(),
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
