import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Language } from '../../../platform/i18n/index.ts'
import { type GuideDocument, readDocument } from './document.ts'

/** How documents write the address of the site. */
const anySite = 'https://chatterie.example'

export type Guide = 'describe' | 'monitoring' | 'compliance' | 'votes'

/** A guide for hosters in one language, with this site's own address in it. */
export async function readGuide(
  folder: string,
  guide: Guide,
  language: Language,
  publicUrl: string,
): Promise<GuideDocument> {
  const name = language === 'en' ? `${guide}.md` : `${guide}.${language}.md`
  return readDocument((await readFile(join(folder, name), 'utf8')).replaceAll(anySite, publicUrl))
}
