import { paths } from '../../paths.ts'
import { inLanguage } from '../../platform/i18n/index.ts'
import { logoAddress, membersOn, type ShownHoster } from '../directory/index.ts'
import { fileTime, type Publishing, pageAddress } from './publishing.ts'

/** A hoster in the words of LibreHosters 0.0.1; what it does not say is left out. */
export function librehostOf(publishing: Publishing, { hoster, services, mayBeWrittenTo }: ShownHoster) {
  const { facts, slug, fictional } = hoster
  const logo = logoAddress(hoster.logo)
  const form = pageAddress(publishing, paths.contact.href({}, { to: [slug] }))
  return {
    version: '0.0.1',
    name: facts.name,
    description: inLanguage(facts.description, publishing.language)?.text,
    homeUrl: facts.website ?? undefined,
    logo: logo ? publishing.publicUrl + logo : undefined,
    communicationLanguages: Object.keys(facts.description),
    contactUrl: facts.contactUrl ?? (mayBeWrittenTo ? form : undefined),
    termsOfServiceUrl: facts.legalUrl ?? undefined,
    foundingDate: facts.founded ?? undefined,
    organizationType: facts.legalForm ?? undefined,
    isServiceProvider: services.length > 0,
    dateCreated: fileTime(hoster.createdAt),
    dateModified: fileTime(hoster.updatedAt),
    // Not a word of theirs: a hoster that does not exist is told apart in every export.
    fictional: fictional || undefined,
  }
}

/** Each member's name, with the address of its file. Of several with one name, all but the first end in their slug. */
export function librehostDirectory({ directory, publicUrl }: Publishing): Record<string, string> {
  const addresses = new Map<string, string>()
  for (const { name, slug } of membersOn(directory.snapshot)) {
    const address = publicUrl + paths.common.librehostFile.href({ slug })
    addresses.set(addresses.has(name) ? `${name} (${slug})` : name, address)
  }
  return Object.fromEntries(addresses)
}
