// Programs as they answer, in several of their versions: the routes that each documents, and the marks that pages bear.

/** What one address of a program answers. */
export interface Route {
  status?: number
  type: string
  text: string
}

/** A program of some version, with its addresses from its base; any other answers as `otherwise`. */
export interface StandIn {
  program: string
  version: string
  routes: Record<string, Route>
  /** What it answers elsewhere: a page for any name, or nothing there. */
  otherwise: Route
  /** What health should find. */
  tells: string | null
}

const page = (title: string, marks = ''): Route => ({
  type: 'text/html; charset=utf-8',
  text: `<!doctype html><html lang="en"><head><title>${title}</title>${marks}</head><body>${title}</body></html>`,
})
const json = (value: unknown): Route => ({ type: 'application/json', text: JSON.stringify(value) })
const file = (type: string): Route => ({ type, text: 'the bytes of a file' })
const word = (text: string): Route => ({ type: 'text/plain', text })
const nothing: Route = { status: 404, type: 'text/html', text: '<title>Not found</title>' }

export const standIns: StandIn[] = [
  {
    ...{ program: 'etherpad', version: '2.2.7', tells: '2.2.7', otherwise: nothing },
    routes: {
      health: json({ status: 'pass', releaseId: '2.2.7' }),
      '': page('Etherpad'),
      'p/*': page('A pad | Etherpad'),
    },
  },
  {
    ...{ program: 'etherpad', version: '1.8.14', tells: null, otherwise: nothing },
    routes: { 'locales.json': json({ fr: 'locales/fr.json' }), '': page('Etherpad Lite'), 'p/*': page('Etherpad') },
  },
  {
    ...{ program: 'etherpad', version: '1.6.0', tells: null, otherwise: nothing },
    routes: { '': page('Etherpad'), 'p/*': page('Etherpad') },
  },
  {
    ...{ program: 'hedgedoc', version: '1.9.9', tells: '1.9.9', otherwise: page('HedgeDoc') },
    routes: { status: json({ onlineNotes: 2, notesCount: 9, version: '1.9.9' }), '': page('HedgeDoc') },
  },
  {
    ...{ program: 'hedgedoc', version: '2.0.0', tells: '2.0.0', otherwise: nothing },
    routes: { status: json({ serverVersion: { major: 2, minor: 0, patch: 0 }, onlineNotes: 0 }) },
  },
  {
    ...{ program: 'cryptpad', version: '2024.6.0', tells: null, otherwise: nothing },
    routes: { 'customize/images/AGPL.png': file('image/png'), '': page('CryptPad: end-to-end encrypted') },
  },
  {
    ...{ program: 'jitsi-meet', version: '2.0.9364', tells: null, otherwise: page('Jitsi Meet') },
    routes: { 'sounds/outgoingRinging.wav': file('audio/x-wav'), 'config.js': word('var config = {}') },
  },
  {
    ...{ program: 'jitsi-meet', version: 'without its sounds', tells: null, otherwise: page('Jitsi Meet') },
    routes: { 'config.js': { type: 'application/javascript', text: "var config = { hosts: { domain: 'x' } }" } },
  },
  {
    ...{ program: 'framadate', version: '1.2.0', tells: null, otherwise: nothing },
    routes: { 'images/date.png': file('image/png'), '': page('Framadate'), 'create_poll.php': page('Framadate') },
  },
  {
    ...{ program: 'ethercalc', version: '0.20200127', tells: null, otherwise: page('EtherCalc') },
    routes: { 'static/img/davy/bg/home2.png': file('image/png') },
  },
  {
    ...{ program: 'lufi', version: '0.05.19', tells: '0.05.19', otherwise: nothing },
    routes: { 'about/config': json({ version: { tag: '0.05.19' }, max_file_size: 1 }), '': page('Lufi') },
  },
  {
    ...{ program: 'lufi', version: '0.03', tells: null, otherwise: nothing },
    routes: { '': page('Lufi') },
  },
  {
    ...{ program: 'send', version: '3.4.23', tells: '3.4.23', otherwise: nothing },
    routes: { __version__: json({ version: 'v3.4.23', commit: 'abc', source: 'x' }), '': page('Send') },
  },
  {
    ...{ program: 'plik', version: '1.3.8', tells: '1.3.8', otherwise: nothing },
    routes: { version: json({ version: '1.3.8', goVersion: 'go1.2' }), '': page('Plik') },
  },
  { ...{ program: 'jirafeau', version: '4.5.0', tells: null, otherwise: nothing }, routes: { '': page('Jirafeau') } },
  { ...{ program: 'filetolink', version: '1', tells: null, otherwise: nothing }, routes: { '': page('File2Link') } },
  {
    ...{ program: 'lutim', version: '0.13', tells: null, otherwise: nothing },
    routes: { infos: json({ max_file_size: 10, broadcast_message: '' }), '': page('Lutim') },
  },
  { ...{ program: 'scrumblr', version: '0.3', tells: null, otherwise: page('scrumblr') }, routes: {} },
  { ...{ program: 'lstu', version: '0.23', tells: null, otherwise: nothing }, routes: { '': page('LSTU') } },
  { ...{ program: 'polr', version: '2.3', tells: null, otherwise: nothing }, routes: { '': page('Polr') } },
  { ...{ program: 'rs-short', version: '1', tells: null, otherwise: nothing }, routes: { '': page('rs-short') } },
  {
    ...{ program: 'privatebin', version: '1.7.4', tells: '1.7.4', otherwise: nothing },
    routes: { '': page('Paste', '<meta name="x" content="PrivateBin"><script src="js/privatebin.js?1.7.4"></script>') },
  },
  {
    ...{ program: 'privatebin', version: '1.0', tells: null, otherwise: nothing },
    routes: { '': page('PrivateBin') },
  },
  {
    ...{ program: 'nextcloud', version: '29.0.1', tells: '29.0.1', otherwise: nothing },
    routes: { 'status.php': json({ installed: true, maintenance: false, versionstring: '29.0.1' }) },
  },
  {
    ...{ program: 'mattermost', version: '9', tells: null, otherwise: page('x') },
    routes: { 'api/v4/system/ping': json({ status: 'OK' }) },
  },
  {
    ...{ program: 'forgejo', version: '8', tells: null, otherwise: nothing },
    routes: { 'api/healthz': json({ status: 'pass' }) },
  },
  {
    ...{ program: 'gitea', version: '1.22', tells: null, otherwise: nothing },
    routes: { 'api/healthz': json({ status: 'pass' }) },
  },
  {
    ...{ program: 'peertube', version: '6', tells: null, otherwise: page('x') },
    routes: { 'api/v1/ping': word('pong') },
  },
  { ...{ program: 'searxng', version: '2024', tells: null, otherwise: nothing }, routes: { healthz: word('OK') } },
  { ...{ program: 'mastodon', version: '4.2', tells: null, otherwise: nothing }, routes: { health: word('OK') } },
  { ...{ program: 'mobilizon', version: '5', tells: null, otherwise: page('Mobilizon') }, routes: {} },
  {
    ...{ program: 'synapse', version: '1.100', tells: null, otherwise: nothing },
    routes: { '//_matrix/client/versions': json({ versions: ['v1.1'] }) },
  },
  {
    ...{ program: 'wordpress', version: '6.5', tells: '6.5', otherwise: nothing },
    routes: { '': page('A blog', '<meta name="generator" content="WordPress 6.5"><link href="/wp-content/x.css">') },
  },
]

/** What it answers at a path below its base. */
export function answerOf(standIn: StandIn, path: string): Route {
  const known = Object.entries(standIn.routes).find(([route]) =>
    route.endsWith('*') ? path.startsWith(route.slice(0, -1)) : route === path,
  )
  return known?.[1] ?? standIn.otherwise
}
