import { connect } from 'node:net'

export interface Openings {
  answered: number
  perSecond: number
  /** Milliseconds, as a visitor waits. */
  p99: number
}

const connections = 16
const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0'

/** Asks one server to be sent on as fast as it answers, over connections that stay open. */
export async function openings(port: number, address: string, seconds: number): Promise<Openings> {
  const until = performance.now() + seconds * 1000
  const waits: number[] = []
  const begun = performance.now()
  await Promise.all(Array.from({ length: connections }, () => visitor(port, address, until, waits)))
  const perSecond = Math.round((1000 * waits.length) / (performance.now() - begun))
  const late = waits.sort((a, b) => a - b)[Math.floor(waits.length * 0.99)] ?? 0
  return { answered: waits.length, perSecond, p99: Math.round(late * 100) / 100 }
}

/** One connection: the next request leaves when the answer, which has no body, is there. */
function visitor(port: number, address: string, until: number, waits: number[]): Promise<void> {
  const head = `GET ${address} HTTP/1.1\r\nHost: localhost\r\nAccept-Language: fr\r\nUser-Agent: ${browser}\r\n\r\n`
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let asked = 0
    const ask = () => {
      asked = performance.now()
      if (asked > until) return socket.end()
      return socket.write(head)
    }
    socket.on('connect', ask)
    socket.on('data', (chunk) => {
      const text = chunk.toString('latin1')
      if (!text.startsWith('HTTP/1.1 303') || !text.endsWith('\r\n\r\n')) return reject(new Error(text.slice(0, 300)))
      waits.push(performance.now() - asked)
      ask()
    })
    socket.once('close', () => resolve())
    socket.once('error', reject)
  })
}
