/**
 * Who may read the outbox on a page: nobody once mails leave by a mail server, whoever sits at the machine on a site
 * that is for this machine alone, else administrators: mails hold links that sign people in. A visitor from elsewhere
 * is never somebody at the machine, whatever the site believes of its own address.
 */
export function mailReaders({ showsMails, publicUrl }: { showsMails: boolean; publicUrl: string }, visitor?: string) {
  if (!showsMails) return 'nobody'
  const isHere = visitor === undefined || /^(127\.\d+\.\d+\.\d+|::1)$/.test(visitor)
  return isHere && ownMachine.has(new URL(publicUrl).hostname) ? 'everybody' : 'administrators'
}

const ownMachine = new Set(['localhost', '127.0.0.1', '[::1]'])
