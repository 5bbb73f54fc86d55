import { federationKeys, fileKeys } from './keys/file.ts'
import { organizationKeys } from './keys/organization.ts'
import { organizationChatterieKeys } from './keys/organization-chatterie.ts'
import { serviceKeys } from './keys/service.ts'
import { serviceChatterieKeys } from './keys/service-chatterie.ts'

/**
 * Every key that the reader knows, with its type, obligation and words. `<network>`, `<federation>`, `<n>`, `<field>`,
 * `<key>`, `<path>` and `<year>` stand for what the file puts there.
 */
export const knownKeys = [
  ...fileKeys,
  ...federationKeys,
  ...organizationKeys,
  ...organizationChatterieKeys,
  ...serviceKeys,
  ...serviceChatterieKeys,
] as const

export type KnownKey = (typeof knownKeys)[number]
export type KeyName = KnownKey['key']
export type KeyNamed<Name extends KeyName> = Extract<KnownKey, { key: Name }>

/** Networks whose names the protocol gives; any other is welcome. */
export const networks = {
  socialnetworks: [
    ...['diaspora', 'funkwhale', 'mastodon', 'pleroma', 'mobilizon', 'peertube', 'pixelfed', 'twitter', 'facebook'],
    ...['friendica', 'lemmy', 'instagram', 'linkedin', 'youtube', 'bluesky', 'misskey', 'writefreely', 'castopod'],
  ],
  chatrooms: ['xmpp', 'irc', 'matrix', 'rocketchat', 'mattermost', 'mumble', 'zulip', 'signal', 'telegram'],
  funding: ['liberapay', 'tipee', 'tipeee', 'helloasso', 'paypal', 'custom', 'opencollective', 'patreon'],
} as const

/** Values whose source a file may tell one by one. */
export const sourcedFields = [
  ...(['name', 'description', 'legalForm', 'website', 'contact', 'town', 'owner', 'founded'] as const),
  ...(['languages', 'kinds', 'access', 'size', 'retention', 'host', 'software', 'url'] as const),
] as const

/** Translated keys and prices may end in a language code. */
export const mayEndInLanguage = ({ type }: KnownKey) => type === 'translated' || type === 'price'
