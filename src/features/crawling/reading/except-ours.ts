import type { Outbound } from '../../../platform/outbound/index.ts'
import { isOurs } from '../source-address.ts'

/** The way out to files of others, which knows what is this site's own. */
export interface WayOut extends Pick<Outbound, 'fetch'> {
  isOurs?(address: string): boolean
}

/** The way out of a site: what it serves itself is not read, whoever names it (files of others may name anything). */
export const exceptOurs = (outbound: Pick<Outbound, 'fetch'>, publicUrl: string): WayOut => ({
  fetch: (address, wish) => outbound.fetch(address, wish),
  isOurs: (address) => isOurs(address, publicUrl),
})
