// Services on loopback: each has a latency of its own between 5 ms and 9 s, and three in a hundred are out of order.
import { createServer, type ServerResponse } from 'node:http'
import { chance } from './chance.ts'

const [least, most] = [5, 9000]
const faultsIn = 100 / 3

export const hostOf = (service: number) => `s${service}.example`

const page = `<!doctype html><html lang="fr"><head><title>Etherpad</title></head><body>${'<p>Un carnet pour écrire à plusieurs.</p>'.repeat(60)}</body></html>`

type Fault = (response: ServerResponse) => void
const faults: Fault[] = [
  (response) => response.writeHead(500).end('broken'),
  (response) => response.socket?.destroy(),
  (response) => response.writeHead(200, { 'content-length': '5000' }).write('less than was said'),
  () => {},
]

let [asked, sent] = [0, 0]

function serve() {
  const server = createServer((request, response) => {
    asked++
    const service = Number(/^s(\d+)\./.exec(request.headers.host ?? '')?.[1] ?? 0)
    if (request.url === '/robots.txt') return void response.writeHead(404).end()
    const luck = chance(7, service)
    const ms = Math.round(least * (most / least) ** luck.share())
    const fault = luck.share() * faultsIn < 1 ? luck.one(faults) : undefined
    setTimeout(() => {
      if (fault) return fault(response)
      const body = request.url === '/health' ? '{"status":"pass","releaseId":"2.2.7"}' : page
      const type = request.url === '/health' ? 'application/health+json' : 'text/html; charset=utf-8'
      sent += body.length
      return response.writeHead(200, { 'content-type': type, 'content-length': Buffer.byteLength(body) }).end(body)
    }, ms)
  })
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    if (address && typeof address === 'object') process.send?.({ port: address.port })
  })
  process.on('message', () => {
    process.send?.({ asked, sent })
    ;[asked, sent] = [0, 0]
  })
}

if (process.argv[2] === 'serve') serve()
