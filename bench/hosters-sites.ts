// Hosters' sites on loopback, over https: a home page, pages about what charters ask for, and services.
import { createServer } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { certificateFor } from '../src/platform/outbound/testing-certificate.ts'
import { chance } from './chance.ts'

const latencyMs = 20

const topics = {
  cgu: 'Conditions générales d’utilisation',
  confidentialite: 'Politique de confidentialité',
  'mentions-legales': 'Mentions légales',
  comptes: 'Politique des comptes',
  sauvegardes: 'Nos sauvegardes',
  incidents: 'Pannes et incidents',
  journaux: 'Conservation des journaux',
  tarifs: 'Adhésion et tarifs',
  rapports: 'Rapports d’activité',
  statistiques: 'Statistiques d’usage',
  documentation: 'Guide d’utilisation',
  infrastructure: 'Notre infrastructure',
  agenda: 'Rencontres et ateliers',
}

const css = `${Array.from({ length: 400 }, (_, at) => `.c${at} > a:hover { color: #0${at % 10}7; margin: 0 ${at}px }`).join('\n')}
  @font-face { font-family: "A"; src: url(/f.woff2) format("woff2") } body { background: url("data:image/png;base64,AA") }`

/** A page as many are: a head, a menu, text, a footer with notices. */
function pageOf(host: string, title: string, words: number): string {
  const { text } = chance(words, title.length + host.length)
  // A hoster has one menu for all its pages.
  const entry = chance(3, Number(/h(\d+)/.exec(host)?.[1]))
  const menu = Array.from({ length: 40 }, (_, at) => `<li><a href="/article-${at}">${entry.text(3)}</a></li>`).join('')
  const notices = Object.entries(topics).map(([path, name]) => `<a href="/${path}">${name}</a>`)
  const paragraphs = Array.from({ length: words / 40 }, () => `<p class="c1">${text(40)} <b>${text(2)}</b>.</p>`)
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${title}</title>
    <link rel="stylesheet" href="/a.css"><link rel="stylesheet" href="/b.css"><link rel="icon" href="/i.svg">
    <meta name="viewport" content="width=device-width"><script src="/app.js" defer></script></head>
    <body><header><nav><ul>${menu}</ul></nav></header><main><h1>${title}</h1>${paragraphs.join('\n')}
    <img src="/logo.png" alt="${title}"></main><footer>${notices.join(' ')}</footer></body></html>`
}

let [asked, sent] = [0, 0]

function answerTo(host: string, path: string): { type: string; body: string } | undefined {
  if (path.endsWith('.css')) return { type: 'text/css', body: css }
  if (path === '/robots.txt') return { type: 'text/plain', body: 'User-agent: *\nDisallow: /admin/\n' }
  const title = path === '/' ? `Site ${host}` : Object.entries(topics).find(([name]) => path === `/${name}`)?.[1]
  if (title === undefined) return undefined
  return { type: 'text/html; charset=utf-8', body: pageOf(host, title, path === '/' ? 600 : 1500) }
}

/** Made once: what is measured is who asks. */
const made = new Map<string, ReturnType<typeof answerTo>>()

function serve(hosters: number) {
  const names = Array.from({ length: hosters }, (_, at) => [`h${at}.example`, `*.h${at}.example`]).flat()
  const { key, cert } = certificateFor(names)
  const secure = createSecureServer({ key, cert }, (request, response) => {
    asked++
    const { host = '' } = request.headers
    const same = `${host}${request.url}`
    const answer = made.has(same) ? made.get(same) : answerTo(host, request.url ?? '')
    made.set(same, answer)
    setTimeout(() => {
      sent += answer?.body.length ?? 0
      const cookie = host.startsWith('s') ? { 'set-cookie': 'session=1; Path=/; Secure; HttpOnly; SameSite=Lax' } : {}
      response.writeHead(answer ? 200 : 404, { 'content-type': answer?.type ?? 'text/plain', ...cookie })
      response.end(answer?.body ?? 'nothing here')
    }, latencyMs)
  })
  const plain = createServer((request, response) => {
    asked++
    const location = `https://${request.headers.host}${request.url}`
    setTimeout(() => response.writeHead(301, { location }).end(), latencyMs)
  })
  const port = (server: typeof secure | typeof plain) => {
    const address = server.address()
    return typeof address === 'object' && address ? address.port : 0
  }
  secure.listen(0, '127.0.0.1', () =>
    plain.listen(0, '127.0.0.1', () => process.send?.({ secure: port(secure), plain: port(plain), cert })),
  )
  process.on('message', () => {
    process.send?.({ asked, sent })
    ;[asked, sent] = [0, 0]
  })
}

serve(Number(process.argv[2]))
