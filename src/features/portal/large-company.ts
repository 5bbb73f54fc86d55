import type { Host } from '../hosters/index.ts'

/** What is known of the machines behind a service: declared by the hoster, or seen from outside. */
export interface Ground {
  host: Host | null
  /** Names that the service's name stands for (CNAME). */
  aliases: string[]
}

/**
 * Whether a service stands on the machines, or behind the network, of one of the largest companies: true when anything
 * says so, false when the hoster says where it stands and nothing contradicts it, null when nothing tells.
 */
export function isOnLargeCompany({ host, aliases }: Ground): boolean | null {
  const words = [host?.name, host?.description].filter((text) => typeof text === 'string').join(' ')
  if (companies.test(words)) return true
  if (aliases.some((alias) => networks.test(alias))) return true
  return host?.provider ? false : null
}

const companies =
  /\b(amazon|aws|google( cloud)?|gcp|microsoft|azure|cloudflare|oracle cloud|alibaba|aliyun|tencent|ibm cloud|meta|facebook|apple|icloud|akamai|fastly)\b/i
const networks =
  /(^|\.)(amazonaws\.com|cloudfront\.net|azure[a-z-]*\.(com|net)|azurewebsites\.net|cloudapp\.net|trafficmanager\.net|googleusercontent\.com|googlehosted\.com|ghs\.google\.com|cloudflare\.(com|net)|akamaiedge\.net|akamai\.net|fastly\.net|oraclecloud\.com|aliyuncs\.com)$/i
