/** Who asks, as far as it tells whether a person opens something. */
export interface Asking {
  method: string
  agent: string
  /** `Sec-Purpose` or `Purpose`: a browser that fetches beforehand. */
  purpose: string
}

/** Whether an opening is counted: not what robots, programs and browsers ask on nobody's behalf. */
export const isVisit = ({ method, agent, purpose }: Asking): boolean =>
  method === 'GET' && agent !== '' && !robots.test(agent) && !/prefetch|preview|prerender/i.test(purpose)

const robots =
  /bot\b|bot[/;)]|crawl|spider|slurp|archiver|preview|facebookexternalhit|embedly|whatsapp|telegram|mastodon|pleroma|monitor|uptime|check|curl|wget|python|java\/|go-http|node|axios|okhttp|libwww|httpie|scrapy|headless|lighthouse|feed|chatterie/i
