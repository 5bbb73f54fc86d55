import type { Key, Translate } from '../../platform/i18n/index.ts'
import type { Fault, FaultKind, Verification } from './verify-journal.ts'

/** What a verification found, line by line, for who reads a terminal. */
export function verificationWords(t: Translate, { sealed, waiting, hidden, head, fault }: Verification): string[] {
  const counts = { sealed, waiting, hidden }
  const end = t('journal.verify-head', { number: head.number, seal: head.seal })
  if (fault) return [t('journal.verify-broken', counts), faultWords(t, fault), end]
  return head.number === 0 ? [t('journal.verify-whole', counts)] : [t('journal.verify-whole', counts), end]
}

function faultWords(t: Translate, { kind, number, entryId }: Fault): string {
  const id = entryId ?? ''
  return number === null ? t(whileWaiting(kind), { id }) : t(keys[kind], { number, id })
}

const keys: Record<FaultKind, Key> = {
  removed: 'journal.fault-removed',
  sealed: 'journal.fault-sealed',
  content: 'journal.fault-content',
  hidden: 'journal.fault-hidden',
  cut: 'journal.fault-cut',
  added: 'journal.fault-added',
}

const whileWaiting = (kind: FaultKind): Key =>
  kind === 'hidden' ? 'journal.fault-hidden-waiting' : 'journal.fault-content-waiting'
