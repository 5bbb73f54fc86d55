import { createServer } from 'node:net'
import { listening, portOf } from '../testing-server.ts'

interface Received {
  from: string
  to: string[]
  content: string
}

/** As much of SMTP (RFC 5321) as a sender needs, keeping what comes; the first mails may be refused. */
export async function mailServer({ refusals = 0 } = {}) {
  const mails: Received[] = []
  const server = createServer((socket) => {
    const mail: Received = { from: '', to: [], content: '' }
    let rest = ''
    let isContent = false
    const answer = (line: string) => {
      if (isContent) {
        if (line !== '.') {
          mail.content += `${line.replace(/^\./, '')}\r\n`
          return undefined
        }
        isContent = false
        mails.push({ ...mail })
        return '250 kept'
      }
      const [, command = '', words = ''] = /^(EHLO|MAIL FROM|RCPT TO|DATA|QUIT)[: ]?(.*)$/i.exec(line) ?? []
      const address = /<([^>]*)>/.exec(words)?.[1] ?? ''
      if (command === 'MAIL FROM' && refusals-- > 0) return '451 not now'
      if (command === 'MAIL FROM') mail.from = address
      if (command === 'RCPT TO') mail.to = [...mail.to, address]
      if (command === 'DATA') isContent = true
      return { DATA: '354 go on', QUIT: '221 bye', '': '500 what?' }[command] ?? '250 fine'
    }
    socket.on('error', () => {})
    socket.write('220 mail.example ESMTP\r\n')
    socket.on('data', (bytes) => {
      const lines = (rest + bytes).split('\r\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        const reply = answer(line)
        if (reply) socket.write(`${reply}\r\n`)
      }
    })
  })
  await listening(server)
  const url = `smtp://127.0.0.1:${portOf(server)}?ignoreTLS=true`
  return { mails, url, [Symbol.asyncDispose]: async () => void server.close() }
}

/** The headers, unfolded, and the body. */
export function parted(content: string) {
  const end = content.indexOf('\r\n\r\n')
  const lines = content
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
  const pairs = lines.map((line): [string, string] => {
    const [name = '', ...value] = line.split(': ')
    return [name.toLowerCase(), value.join(': ')]
  })
  return { names: pairs.map(([name]) => name), headers: new Map(pairs), body: content.slice(end + 4) }
}
