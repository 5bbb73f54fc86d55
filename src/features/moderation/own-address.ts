import { languages } from '../../platform/i18n/index.ts'

const longest = 500
const itsLanguage = new RegExp(`^/(?:${languages.join('|')})(?=/|$)`)

/** The address of a page of this site, whole or from its first slash, without its language; null for any other text. */
export function ownAddress(text: string, publicUrl: string): string | null {
  if (!/^(?:\/|https?:\/\/)/i.test(text)) return null
  const url = URL.parse(text, publicUrl)
  if (url?.origin !== new URL(publicUrl).origin) return null
  const path = url.pathname.replace(itsLanguage, '').replace(/^\/*/, '/')
  const address = path + url.search
  return address.length <= longest ? address : null
}
