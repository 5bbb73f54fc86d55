import { paths } from '../../paths.ts'
import { type Language, type Translate, translator } from '../../platform/i18n/index.ts'
import { slugOf } from '../../platform/slug.ts'
import type { Request } from '../../platform/web/index.ts'
import type { PublicDirectory } from '../directory/index.ts'
import type { CollectiveSettings } from '../hosters/index.ts'

/** What every file of ours needs beside its facts. */
export interface Publishing {
  directory: PublicDirectory
  collective: CollectiveSettings
  publicUrl: string
  /** The collective's first language: a file is the same for everybody. */
  language: Language
  t: Translate
}

export function publishingOf(c: Request): Publishing {
  const { site } = c.var
  const directory = site.directory.current()
  const { collective } = directory
  const [language = 'fr'] = collective.languages
  return { directory, collective, publicUrl: site.publicUrl, language, t: translators[language] }
}

const translators = { fr: translator('fr'), en: translator('en') }

/** Names the collective in keys of hosters: `organization.memberof.chatons.…`. */
export const federationKey = ({ collective }: Publishing) => slugOf(collective.name)

/** A page of ours, whole, in the language of the files. */
export const pageAddress = ({ publicUrl, language }: Publishing, href: string) => `${publicUrl}/${language}${href}`

export const hosterFileAddress = ({ publicUrl }: Publishing, slug: string) =>
  publicUrl + paths.common.hosterFile.href({ slug })

export const serviceFileAddress = ({ publicUrl }: Publishing, hoster: string, slug: string) =>
  publicUrl + paths.common.serviceFile.href({ hoster, file: `${slug}.properties` })

/** An instant of the register as files write it, without thousandths. */
export const fileTime = (instant: string) => `${instant.slice(0, 19)}Z`
