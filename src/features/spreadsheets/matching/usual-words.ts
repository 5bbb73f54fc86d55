const audiences = {
  everyone: ['tous', 'tout-le-monde', 'tout-public', 'grand-public', 'all', 'public'],
  members: ['adherents', 'membres'],
  schools: ['ecoles', 'enseignement', 'education'],
  'public-bodies': ['collectivites', 'administrations', 'public-body'],
  companies: ['entreprises'],
}

/** Words that people write in tables for those of the protocol, as slugs, by key and word of the protocol. */
const usual: Record<string, Record<string, readonly string[]>> = {
  'organization.type': {
    ASSOCIATION: ['association-loi-1901', 'asso', 'loi-1901', 'asbl', 'association-de-fait', 'non-profit', 'charity'],
    COOPERATIVE: ['scop', 'scic', 'co-op'],
    MICROCOMPANY: ['micro-entreprise', 'auto-entreprise', 'auto-entrepreneur', 'micro-entrepreneur', 'freelance'],
    COMPANY: ['entreprise', 'societe', 'sarl', 'sas', 'sasu', 'eurl'],
    INDIVIDUAL: ['particulier', 'personne-physique', 'individu', 'person'],
    INFORMAL: ['collectif', 'informel', 'groupe-informel', 'collective'],
    OTHER: ['autre'],
  },
  'organization.status.level': {
    ACTIVE: ['actif', 'en-activite', 'oui', 'yes'],
    IDLE: ['en-pause', 'pause', 'en-sommeil', 'paused'],
    AWAY: ['absent', 'inactif', 'inactive'],
  },
  'organization.chatterie.audiences': audiences,
  'service.chatterie.audiences': audiences,
  'service.registration': {
    None: ['sans-compte', 'sans-inscription', 'aucune', 'aucun', 'no-account', 'anonyme'],
    Free: ['gratuit', 'libre', 'inscription-libre', 'compte-gratuit', 'compte', 'account'],
    Member: ['adherent', 'adherents', 'adhesion', 'membre', 'membres', 'members'],
    Client: ['payant', 'clients', 'paid', 'abonnement'],
  },
  'service.registration.load': {
    OPEN: ['ouvert', 'ouverte', 'ouvertes', 'oui', 'yes', 'disponible'],
    FULL: ['complet', 'complete', 'ferme', 'fermees', 'non', 'no', 'closed'],
  },
  'service.chatterie.readers': {
    'end-to-end': ['chiffre-de-bout-en-bout', 'bout-en-bout', 'e2e', 'e2ee', 'end-to-end-encrypted'],
    hoster: ['hebergeur', 'prive', 'private'],
  },
  'host.provider.type': {
    HOME: ['a-la-maison', 'domicile', 'auto-hebergement', 'at-home', 'self-hosted'],
    HOSTEDBAY: ['baie', 'baie-louee', 'datacenter', 'colocation'],
    HOSTEDSERVER: ['serveur-loue', 'serveur-dedie', 'vps', 'dedicated-server', 'rented-server'],
    OUTSOURCED: ['externalise', 'infogerance', 'sous-traite'],
  },
  'host.server.type': {
    PHYSICAL: ['physique', 'dedie', 'dedicated'],
    VIRTUAL: ['virtuel', 'vm', 'vps', 'virtuelle'],
    SHARED: ['mutualise', 'partage'],
  },
}

/** By key, what each usual word means. */
export const usualWords: Readonly<Record<string, ReadonlyMap<string, string>>> = Object.fromEntries(
  Object.entries(usual).map(([key, words]) => [
    key,
    new Map(Object.entries(words).flatMap(([meaning, slugs]) => slugs.map((slug) => [slug, meaning]))),
  ]),
)
