import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { translator } from '../../platform/i18n/index.ts'
import type { Alternative, Catalogue, Kind, Software } from './catalogue.ts'
import { type CatalogueProblem, checkCatalogue } from './check-catalogue.ts'

const slug = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const words = z.string().trim().min(1).max(100)
const sentence = z.string().trim().min(1).max(300)
const address = z.url({ protocol: /^https?$/ }).nullable()

const KindEntry: z.ZodType<Kind> = z.strictObject({
  slug,
  parent: slug.nullable(),
  name: z.record(z.string(), words),
  sentence: z.record(z.string(), sentence),
  synonyms: z.record(z.string(), z.array(words)),
  icon: slug,
  replaces: z.array(slug),
})

const SoftwareEntry: z.ZodType<Software> = z.strictObject({
  slug,
  name: words,
  aliases: z.array(words),
  license: words.nullable(),
  free: z.boolean().nullable(),
  website: address,
  source: address,
  kinds: z.array(slug).min(1),
  sentence: z.record(z.string(), sentence),
})

const AlternativeEntry: z.ZodType<Alternative> = z.strictObject({
  slug,
  name: words,
  company: words.nullable(),
  aliases: z.array(words),
  kinds: z.array(slug).min(1),
  software: z.array(slug),
  sentence: z.record(z.string(), sentence),
})

/** The catalogue of a folder: `kinds.json`, `software.json`, `alternatives.json`. Refuses with every problem found. */
export function catalogueFile(folder: string): Catalogue {
  const catalogue = {
    kinds: entriesOf(folder, 'kinds.json', KindEntry),
    software: entriesOf(folder, 'software.json', SoftwareEntry),
    alternatives: entriesOf(folder, 'alternatives.json', AlternativeEntry),
  }
  const problems = checkCatalogue(catalogue)
  if (problems.length > 0) throw new Error(`The catalogue contradicts itself:\n${problems.map(sentenceOf).join('\n')}`)
  return catalogue
}

const sentenceOf = ({ shelf, slug, field, key, values }: CatalogueProblem) =>
  `${shelf} ${slug}, ${field}: ${translator('en')(key, values)}`

function entriesOf<Entry>(folder: string, name: string, entry: z.ZodType<Entry>): Entry[] {
  const read = z.array(entry).safeParse(parsed(name, readFileSync(join(folder, name), 'utf8')))
  if (read.success) return read.data
  throw new Error(
    `${name}:\n${read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n')}`,
  )
}

function parsed(name: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`${name} is not JSON`, { cause: error })
  }
}
