export type { Certificate, CertificateFault, Shown } from './certificate.ts'
export { certificateFaults } from './certificate.ts'
export type { OverIpv6 } from './ipv6.ts'
export { type Names, resolverNames } from './names.ts'
export {
  type Addresses,
  type CookieSet,
  type Fetched,
  type NamesFound,
  type Outbound,
  openOutbound,
  type Texts,
  userAgentOf,
  type Wish,
} from './outbound.ts'
export { type HomeAnswer, homeAt, type PostHome } from './post-home.ts'
export { isPublicAddress } from './public-address.ts'
export { type Unreached, unreached } from './unreached.ts'
