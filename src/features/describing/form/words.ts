import type { Key } from '../../../platform/i18n/index.ts'
import type { View } from '../../../ui/view.ts'

type Word = (word: string, view: View) => string

/** A word of the protocol in people's words: the same that pages and other forms have for it. */
const inWords =
  (keys: Record<string, Key>): Word =>
  (word, { t }) =>
    Object.hasOwn(keys, word) && keys[word] ? t(keys[word]) : word

export const legalFormWord = inWords({
  ASSOCIATION: 'directory.legal-association',
  INFORMAL: 'directory.legal-informal',
  COOPERATIVE: 'directory.legal-cooperative',
  MICROCOMPANY: 'directory.legal-microcompany',
  COMPANY: 'directory.legal-company',
  INDIVIDUAL: 'directory.legal-individual',
  OTHER: 'directory.legal-other',
})

export const activityWord = inWords({
  ACTIVE: 'directory.activity-active',
  IDLE: 'directory.activity-idle',
  AWAY: 'directory.activity-away',
})

export const audienceWord = inWords({
  everyone: 'directory.for-everyone',
  members: 'directory.for-members',
  associations: 'directory.for-associations',
  schools: 'directory.for-schools',
  'public-bodies': 'directory.for-public-bodies',
  companies: 'directory.for-companies',
})

export const accessWord = inWords({
  None: 'editing.access-none',
  Free: 'editing.access-free',
  Member: 'editing.access-member',
  Client: 'editing.access-client',
})

export const openWord = inWords({ OPEN: 'editing.open-yes', FULL: 'editing.open-no' })
export const sharedWord = inWords({ shared: 'editing.shared-yes', dedicated: 'editing.shared-no' })

export const readersWord = inWords({
  public: 'directory.readers-public',
  hoster: 'directory.readers-hoster',
  'end-to-end': 'directory.readers-end-to-end',
})

export const providerWord = inWords({
  HOME: 'directory.provider-home',
  HOSTEDBAY: 'directory.provider-hosted-bay',
  HOSTEDSERVER: 'directory.provider-hosted-server',
  OUTSOURCED: 'directory.provider-outsourced',
})

export const serverWord = inWords({
  NANO: 'editing.server-nano',
  PHYSICAL: 'editing.server-physical',
  VIRTUAL: 'editing.server-virtual',
  SHARED: 'editing.server-shared',
  CLOUD: 'editing.server-cloud',
})

export const installWord = inWords({
  DISTRIBUTION: 'editing.install-distribution',
  PROVIDER: 'editing.install-provider',
  PACKAGE: 'editing.install-package',
  TOOLING: 'editing.install-tooling',
  CLONEREPO: 'editing.install-clonerepo',
  ARCHIVE: 'editing.install-archive',
  SOURCES: 'editing.install-sources',
  CONTAINER: 'editing.install-container',
})

export const levelWord = inWords({
  OK: 'editing.level-ok',
  WARNING: 'editing.level-warning',
  ALERT: 'editing.level-alert',
  ERROR: 'editing.level-error',
  OVER: 'editing.level-over',
  VOID: 'editing.level-void',
})
