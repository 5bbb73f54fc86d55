import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hostileWords } from '../testing-hostile.ts'
import type { Topic } from '../visit/visited.ts'
import { topicOfLink, topicsOfLink } from './of-link.ts'

type Line = [text: string, path: string, ...topics: Topic[]]

/** What each link of a page is taken for. */
const judged = (lines: Line[]) =>
  lines.map(([text, path]) => [text, path, ...topicsOfLink({ text, url: address(path) })])
const address = (path: string) => new URL(path, 'https://crocus.example/').href

const footers: Record<string, Line[]> = {
  'a French association': [
    ['Accueil', '/'],
    ['Qui sommes-nous ?', '/qui-sommes-nous'],
    ['Nos services', '/services'],
    ['Mentions légales', '/mentions-legales', 'legal'],
    ['CGU', '/cgu', 'terms'],
    ['Confidentialité', '/confidentialite', 'privacy'],
    ['Documentation', 'https://doc.crocus.example/', 'documentation'],
    ['État des services', 'https://etat.crocus.example/', 'incidents'],
    ['Agenda', '/agenda', 'agenda'],
    ['Adhérer', '/adherer', 'prices'],
    ['Nous contacter', '/contact'],
    ['Faire un don', '/don'],
    ['Blog', '/blog'],
    ['Mon compte', '/compte'],
    ['Créer un compte', '/inscription'],
    ['Se connecter', '/connexion'],
    ['Statuts', '/statuts'],
  ],
  'an English co-operative': [
    ['Home', '/'],
    ['Log in', '/login'],
    ['Sign up', '/register'],
    ['Terms of Service', '/terms', 'terms'],
    ['Privacy Policy', '/privacy', 'privacy'],
    ['Acceptable use policy', '/aup', 'terms'],
    ['Imprint', '/imprint', 'legal'],
    ['Status', 'https://status.crocus.example/', 'incidents'],
    ['Help centre', '/help', 'documentation'],
    ['Pricing', '/pricing', 'prices'],
    ['Annual reports', '/reports', 'reports'],
    ['Transparency report', '/transparency', 'requests'],
    ['Infrastructure', '/infrastructure', 'infrastructure'],
    ['Events', '/events', 'agenda'],
    ['Report a bug', '/issues/new'],
    ['Report abuse', '/abuse'],
    ['Source code', 'https://git.crocus.example/'],
    ['Careers', '/jobs'],
  ],
  'a page of one column with long names': [
    ['Conditions générales d’utilisation des services', '/fr/page/12', 'terms'],
    ['Politique de protection des données à caractère personnel', '/fr/page/13', 'privacy'],
    ['Politique de gestion des comptes', '/fr/page/14', 'accounts'],
    ['Politique de sauvegarde', '/fr/page/15', 'backups'],
    ['Durée de conservation des journaux de connexion', '/fr/page/16', 'logs'],
    ['Demandes des autorités administratives', '/fr/page/17', 'requests'],
    ['Récupérer ses données et supprimer son compte', '/fr/page/18', 'data-recovery'],
    ['Liste des paquets installés', '/fr/page/19', 'packages'],
    ['Rapports d’activité et comptes annuels', '/fr/page/20', 'reports'],
    ['Statistiques d’utilisation', '/fr/page/21', 'statistics'],
  ],
  'names that only some hosters use': [
    ['Météo des services', '/x', 'incidents'],
    ['Interruptions de service', '/x', 'incidents'],
    ['Supervision', '/x', 'incidents'],
    ['Sous le capot', '/x', 'infrastructure'],
    ['Où sont nos serveurs ?', '/x', 'infrastructure'],
    ['Combien ça coûte ?', '/x', 'prices'],
    ['Formulaire d’adhésion', '/x', 'prices'],
    ['Comptes-rendus', '/x', 'reports'],
    ['Bilan moral et financier 2024', '/x', 'reports'],
    ['Software we use', '/x', 'packages'],
    ['Événements passés', '/x', 'agenda'],
    ['Warrant canary', '/x', 'requests'],
    ['Quitter nos services', '/x', 'data-recovery'],
    ['Data retention', '/x', 'logs'],
    ['Fermeture des comptes inactifs', '/x', 'accounts'],
    ['Transparence', '/x', 'reports', 'requests'],
    ['Documentation technique', '/x', 'documentation', 'infrastructure'],
    ['Incident de sécurité : que faire ?', '/x'],
    ['Faire ses sauvegardes', '/x'],
    ['Le RGPD expliqué aux associations', '/x'],
    ['Budget participatif', '/x'],
    ['Maintenance informatique', '/x'],
    ['Rapport d’erreur', '/x'],
    ['Règles du serveur', '/x'],
  ],
  'pictures and small words, where the address alone tells': [
    ['', '/cgu.html', 'terms'],
    ['Lire', '/tos', 'terms'],
    ['En savoir plus', '/rgpd/', 'privacy'],
    ['ici', '/index.php?p=mentions_legales', 'legal'],
    ['Détails', '/#mentions-legales', 'legal'],
    ['', 'https://status.crocus.example/', 'incidents'],
    ['→', '/docs/', 'documentation'],
    ['Suite', '/page/conditions-generales-d-utilisation', 'terms'],
    ['Suite', '/politique-de-confidentialit%C3%A9', 'privacy'],
  ],
  'what a shop of backups and servers says': [
    ['Sauvegarde en ligne', '/services/sauvegarde'],
    ['Backup', '/products/backup'],
    ['Backups', '/services/backups'],
    ['Solution de sauvegarde', '/sauvegarde'],
    ['Serveurs dédiés', '/serveurs-dedies'],
    ['Serveur Minecraft', '/minecraft'],
    ['Agenda partagé', '/services/agenda'],
    ['Calendrier Nextcloud', '/calendrier-nextcloud'],
    ['Récupération de données sur disque dur', '/recuperation'],
    ['Statistiques de votre site web', '/offres/statistiques'],
    ['Nos packs tarifaires et packages', '/packs'],
    ['Demande de devis', '/devis'],
  ],
  'news that name what they speak of': [
    ['Conditions météo de la semaine', '/meteo'],
    ['Le prix Nobel de la paix', '/prix-nobel'],
    ['RGPD : cinq ans après, quel bilan pour les petites associations du numérique ?', '/blog/2023/05/rgpd'],
    ['Privacy-friendly analytics', '/blog/analytics'],
    ['Des logiciels respectueux de la vie privée', '/logiciels'],
    ['Changelog', '/changelog'],
    ['Formation RGPD', '/formations/rgpd'],
    ['Étiquette : sauvegardes', '/tag/sauvegardes'],
    ['Retour sur l’incident', '/blog/2024/02/retour'],
    ['Assistance légale', '/aide-juridique'],
    ['Dépannage', '/depannage'],
    ['Pull requests', '/pulls'],
    ['Feature requests', '/features'],
    ['Terminal', '/terminal'],
  ],
}

for (const [name, lines] of Object.entries(footers))
  test(`each link is taken for what it is: ${name}`, () => {
    assert.deepEqual(judged(lines), lines)
  })

test('one link may lead to two things', () => {
  const both = (text: string, path = '/infos') => topicsOfLink({ text, url: address(path) }).sort()
  assert.deepEqual(both('Mentions légales & CGU'), ['legal', 'terms'])
  assert.deepEqual(both('CGU / Confidentialité'), ['privacy', 'terms'])
  assert.deepEqual(both('Aide et documentation'), ['documentation'])
  assert.deepEqual(both('Tarifs et agenda'), ['agenda', 'prices'])
  assert.deepEqual(both('Terms and privacy'), ['privacy', 'terms'])
})

test('the surest is first: a name, then a part of a text, then the address', () => {
  assert.equal(topicOfLink({ text: 'CGU', url: address('/privacy') }), 'terms')
  assert.equal(topicOfLink({ text: 'Bonjour', url: address('/bonjour') }), null)
})

test('a page that stands among articles is known by its name alone', () => {
  assert.deepEqual(topicsOfLink({ text: 'CGU', url: address('/blog/2020/01/cgu') }), ['terms'])
  assert.deepEqual(topicsOfLink({ text: 'Nouvelles conditions d’utilisation', url: address('/blog/nouvelles') }), [])
})

test('accents, capitals, soft hyphens, no-break spaces and letters that look alike make no difference', () => {
  for (const text of [
    'MENTIONS LÉGALES',
    'mentions legales',
    'Men\u00adtions lé\u00adgales',
    'Mentions\u00a0légales',
    'Mentions\u202flégales',
    'Mentions le\u0301gales',
    'Mentions\u200b légales',
    'Ｍｅｎｔｉｏｎｓ légales',
    'Mеntiоns légales',
  ])
    assert.deepEqual(topicsOfLink({ text, url: address('/x') }), ['legal'], JSON.stringify(text))
})

test('what is no address, or a text without end, is no reason to fail', () => {
  assert.deepEqual(topicsOfLink({ text: '', url: 'nowhere' }), [])
  assert.deepEqual(topicsOfLink({ text: 'CGU', url: 'nowhere' }), ['terms'])
  assert.deepEqual(topicsOfLink({ text: '', url: address('/%E0%A4%A') }), [])
  assert.deepEqual(topicsOfLink({ text: '', url: address(`/${'cgu/'.repeat(5000)}`) }), [])
  assert.deepEqual(topicsOfLink({ text: 'a '.repeat(1e6), url: address('/') }), [])
})

test('of a text without end the beginning alone is read', () => {
  for (const [name, shape] of Object.entries(hostileWords))
    assert.deepEqual(topicsOfLink({ text: `${shape(200_000)} CGU`, url: address('/x') }), [], name)
})
