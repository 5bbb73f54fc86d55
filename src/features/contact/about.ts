import { inLanguage } from '../../platform/i18n/index.ts'
import type { Request } from '../../platform/web/index.ts'
import { servicesOf } from '../hosters/index.ts'
import type { Recipient } from './recipients.ts'

/**
 * What a message is about, in words of the register: a service of one of its recipients (`hoster/service`), or kinds
 * of services (`pad,email`). Whatever else the address says is left out: it may be somebody's joke.
 */
export async function wordsAbout(
  c: Request,
  about: string | undefined,
  recipients: Recipient[],
): Promise<string | null> {
  if (!about) return null
  const { db, language, site, view } = c.var
  const [hoster, slug] = about.split('/')
  const recipient = recipients.find(({ choice }) => choice.value === hoster)
  if (recipient && slug !== undefined) {
    const services = await servicesOf(db, recipient.key)
    return services.find((service) => service.slug === slug)?.facts.name ?? null
  }
  const { catalogue } = site.directory.current()
  const names = about.split(',').flatMap((kind) => inLanguage(catalogue.kind(kind)?.name ?? null, language)?.text ?? [])
  return names.length > 0 ? view.format.list(names) : null
}
