export { type Names, resolverNames } from './names.ts'
export { type Fetched, type Outbound, openOutbound, type Texts, userAgentOf, type Wish } from './outbound.ts'
export { isPublicAddress } from './public-address.ts'
export { type Unreached, unreached } from './unreached.ts'
