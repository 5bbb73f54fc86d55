/** The largest company that a text of a hoster names (`AWS Paris`): null, none that we know. */
export const largeCompanyNamed = (text: string): string | null => {
  const [, word] = names.exec(text) ?? []
  return word === undefined ? null : (companies.find(({ words }) => words.includes(word.toLowerCase()))?.name ?? null)
}

/** The largest company whose machines or services a name of the DNS leads to: null, none that we know. */
export function largeCompanyBehind(host: string): string | null {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.').slice(-8)
  for (let from = 0; from < labels.length - 1; from++) {
    const known = byDomain.get(labels.slice(from).join('.'))
    if (known !== undefined) return known
  }
  return patterns.find(({ hosts }) => hosts.test(host))?.name ?? null
}

/**
 * The largest companies of the web and of rented machines, with the names by which hosters call them, and the domains
 * that each says are its own in its documentation. Seen in November 2026; the list is never complete.
 */
const companies = [
  {
    name: 'Google',
    words: ['google', 'google cloud', 'gcp'],
    domains: `google.com google.fr google.be google.ch google.lu google.ca googleapis.com gstatic.com ggpht.com 1e100.net
      googleusercontent.com googlehosted.com googlemail.com googledomains.com google-analytics.com recaptcha.net
      googletagmanager.com googletagservices.com googlesyndication.com googleadservices.com doubleclick.net
      youtube.com youtube-nocookie.com youtu.be ytimg.com googlevideo.com firebaseio.com firebaseapp.com appspot.com
      web.app run.app blogger.com blogspot.com gvt1.com psmtp.com`,
  },
  {
    name: 'Amazon',
    words: ['amazon', 'aws'],
    domains: `amazonaws.com amazonses.com cloudfront.net awsglobalaccelerator.com awsapps.com amazon.com amazon.fr
      media-amazon.com ssl-images-amazon.com amazon-adsystem.com elasticbeanstalk.com amplifyapp.com awsstatic.com`,
  },
  {
    name: 'Meta',
    words: ['meta', 'facebook'],
    domains: `facebook.com facebook.net fbcdn.net fbsbx.com fb.com instagram.com cdninstagram.com whatsapp.com
      whatsapp.net threads.net meta.com messenger.com`,
  },
  {
    name: 'Apple',
    words: ['apple', 'icloud'],
    domains: 'apple.com icloud.com mzstatic.com cdn-apple.com apple-cloudkit.com icloud-content.com me.com',
  },
  {
    name: 'Microsoft',
    words: ['microsoft', 'azure'],
    domains: `microsoft.com azure.com azure.net azureedge.net azurewebsites.net azurefd.net azure-api.net
      azurestaticapps.net azure-dns.com azure-dns.net azure-dns.org azure-dns.info cloudapp.net trafficmanager.net
      windows.net windows.com outlook.com office.com office.net office365.com live.com hotmail.com msftauth.net
      sharepoint.com onmicrosoft.com clarity.ms bing.com msn.com linkedin.com licdn.com aspnetcdn.com skype.com`,
  },
  {
    name: 'Cloudflare',
    words: ['cloudflare'],
    domains: `cloudflare.com cloudflare.net cloudflareinsights.com cloudflarestream.com cloudflare-dns.com workers.dev
      pages.dev r2.dev`,
  },
  { name: 'Oracle', words: ['oracle cloud'], domains: 'oraclecloud.com oraclecloudapps.com oraclevcn.com oracle.com' },
  { name: 'Alibaba', words: ['alibaba', 'aliyun'], domains: 'aliyuncs.com aliyun.com alicdn.com alibabadns.com' },
  { name: 'Tencent', words: ['tencent'], domains: 'tencent.com qcloud.com myqcloud.com tencent-cloud.net qq.com' },
  { name: 'IBM', words: ['ibm cloud'], domains: 'ibm.com softlayer.com bluemix.net appdomain.cloud' },
  {
    name: 'Akamai',
    words: ['akamai'],
    domains: 'akamai.net akamaiedge.net akamaized.net akamaihd.net edgekey.net edgesuite.net akam.net akadns.net',
  },
  { name: 'Fastly', words: ['fastly'], domains: 'fastly.net fastlylb.net fastly.com fastly-edge.com' },
]

const names = new RegExp(`\\b(${companies.flatMap(({ words }) => words).join('|')})\\b`, 'i')
const byDomain = new Map(
  companies.flatMap(({ name, domains }) => domains.split(/\s+/).map((domain): [string, string] => [domain, name])),
)
/** Domains of which there are many. */
const patterns = [
  { name: 'Amazon', hosts: /(^|\.)awsdns-\d+\.(com|net|org|co\.uk)\.?$/i },
  { name: 'Microsoft', hosts: /(^|\.)azure[a-z-]*\.(com|net)\.?$/i },
]
