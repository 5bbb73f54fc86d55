/** Who is known to follow readers by a cookie of this name, on whichever domain it stands; null: no name that tells. */
export const trackerOfCookie = (name: string): string | null => known.find(([, names]) => names.test(name))?.[0] ?? null

/** As each company's own documentation names them; names that others use too are left out. */
const known: [string, RegExp][] = [
  [
    'Google',
    /^(_ga(_\w+)?|_gid|_gat(_\w+)?|_gcl_\w+|__utm[abctvz]|_dc_gtm_.*|__gads|__gpi|IDE|DSID|VISITOR_INFO1_LIVE)$/,
  ],
  ['Meta', /^(_fbp|_fbc)$/],
  ['Microsoft', /^(_clck|_clsk|_uetsid|_uetvid|MUID|li_fat_id|bcookie|li_gc)$/],
  ['Hotjar', /^_hj\w+$/],
  ['Adobe', /^(AMCV_.*|AMCVS_.*|s_vi|demdex)$/],
  ['HubSpot', /^(hubspotutk|__hstc|__hssc|__hssrc)$/],
  ['TikTok', /^(_ttp|_tt_enable_cookie)$/],
  ['Pinterest', /^_pin_unauth$/],
  ['X', /^(personalization_id|guest_id_(ads|marketing))$/],
  ['Yandex', /^(_ym_(uid|d|isad)|yandexuid)$/],
  ['Mixpanel', /^mp_[\w]+_mixpanel$/],
  ['Amplitude', /^(amplitude_id\w*|AMP_[0-9a-f]{10})$/],
  ['Segment', /^ajs_(anonymous|user)_id$/],
  ['Intercom', /^intercom-(id|session|device-id)-\w+$/],
  ['Criteo', /^(cto_bundle|cto_bidid)$/],
  ['Quantcast', /^__qca$/],
  ['AT Internet', /^(atuserid|atidvisitor|pa_vid)$/],
  ['Outbrain', /^obuid$/],
  ['Taboola', /^t_gid$/],
]
