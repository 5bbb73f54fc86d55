/** Whether an address is one of this site's own: what it serves itself tells it nothing new. */
export const isOurs = (address: string, publicUrl: string): boolean =>
  URL.parse(address)?.host === new URL(publicUrl).host

/**
 * An address as somebody types it where a hoster's files stand: `ortie.example` is enough. Null when it is none of the
 * web. A folder ends in a slash; a bare domain is all that it may hold.
 */
export function readSourceAddress(text: string): string | null {
  const typed = text.trim()
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`)
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null
  if (!/^([^.]+\.)+[^.]{2,}$/.test(url.hostname) || url.href.length > 500) return null
  url.hash = ''
  if (!/\.[a-z]+$/i.test(url.pathname) && !url.pathname.endsWith('/')) url.pathname += '/'
  return url.href
}
