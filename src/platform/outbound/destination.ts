const longest = 2000

/** Ports from 1024 on that browsers refuse too (Fetch standard): other protocols live there. */
const ofOthers = new Set(
  '1719 1720 1723 2049 3659 4045 4190 5060 5061 6000 6566 6665 6666 6667 6668 6669 6679 6697 10080'
    .split(' ')
    .map(Number),
)

/**
 * An address that we may go to, as far as its text tells; null when it is none. Ports: 80, 443, and those from 1024 on
 * that no other protocol is known for. Odd spellings of numbers (`0x7f.1`) come out as the address that they are.
 */
export function readDestination(text: string, base?: URL): URL | null {
  const url = text.length <= longest ? URL.parse(text, base) : null
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null
  if (!isPortOfWeb(url.port)) return null
  url.hash = ''
  url.hostname = url.hostname.replace(/\.$/, '')
  return url
}

const isPortOfWeb = (port: string) =>
  port === '' || port === '80' || port === '443' || (Number(port) >= 1024 && !ofOthers.has(Number(port)))
