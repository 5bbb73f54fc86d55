import { connect } from 'node:net'

export interface Load {
  answered: number
  requestsPerSecond: number
  /** Of the last answer. */
  bytes: number
}

const connections = 16

/** Asks one server for one page as fast as it answers, over connections that stay open; signed in with a cookie. */
export async function load(port: number, address: string, seconds: number, cookie?: string): Promise<Load> {
  const until = performance.now() + seconds * 1000
  const shared = { answered: 0, bytes: 0 }
  const begun = performance.now()
  await Promise.all(Array.from({ length: connections }, () => visitor(port, address, until, shared, cookie)))
  const { answered, bytes } = shared
  return { answered, requestsPerSecond: Math.round((1000 * answered) / (performance.now() - begun)), bytes }
}

interface Shared {
  answered: number
  bytes: number
}

/** One connection: the next request leaves when the whole answer is there. Answers tell their length. */
function visitor(port: number, address: string, until: number, shared: Shared, cookie?: string): Promise<void> {
  const more = cookie ? `Cookie: ${cookie}\r\n` : ''
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let waiting = Number.NaN
    const ask = () => {
      if (performance.now() > until) return socket.end()
      waiting = Number.NaN
      return socket.write(`GET ${address} HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n${more}\r\n`)
    }
    socket.on('connect', ask)
    socket.on('data', (chunk) => {
      let body = chunk.length
      if (Number.isNaN(waiting)) {
        const head = chunk.indexOf('\r\n\r\n')
        const text = chunk.toString('latin1', 0, head)
        if (!text.startsWith('HTTP/1.1 200')) return reject(new Error(text.slice(0, 200)))
        waiting = Number(/content-length: (\d+)/i.exec(text)?.[1])
        if (Number.isNaN(waiting)) return reject(new Error('no Content-Length'))
        shared.bytes = waiting
        body -= head + 4
      }
      waiting -= body
      if (waiting > 0) return
      shared.answered++
      ask()
    })
    socket.once('close', () => resolve())
    socket.once('error', reject)
  })
}
