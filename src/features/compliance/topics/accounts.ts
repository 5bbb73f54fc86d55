import { phrases, type TopicWords } from './topic.ts'

export const accounts: TopicWords = {
  names: ['politique comptes', 'accounts policy', 'account policy', 'gestion comptes'],
  links: phrases(`
    politique compte*, politique administration compte*, politique gestion compte*, administration compte*,
    regles compte*, gestion compte*, charte compte*, ouverture compte*, ouverture et fermeture, vie compte*,
    comptes inactifs, condition* inscription, politique inscription, account* policy, account administration,
    account rules, account management policy, opening and closing, inactive accounts, registration policy
  `),
  never: ['comptes annuels', 'comptes rendus', 'compte rendu'],
  text: {
    anchors: ['compte*', 'account', 'accounts', 'inscription*', 'registration'],
    enough: 3,
  },
  points: [
    {
      name: 'opening',
      key: 'compliance.point-accounts-opening',
      words: phrases(`
        comptes sont crees, compte est cree, register, registration, become member*, devenir membre,
        devenir adherent*, souscri*, ouverture compte*, ouvrir compte*, creation compte*, creer compte*,
        demande* compte*, demander compte*, demande ouverture, obtenir compte*, inscription* est, inscription* sont,
        inscription* se, inscrire, open account*, opening account*, account creation, create account*,
        creating account*, ask for account*, request account*, requesting account*, sign up, get account*,
        accounts are opened, comptes sont ouverts, compte est ouvert
      `),
    },
    {
      name: 'who',
      key: 'compliance.point-accounts-who',
      words: phrases(`
        sans discrimination, ouvert tous, ouverte tous, ouvertes tous, ouverts tous, ouvert toutes, ouverte toutes,
        ouverts toutes, ouvertes toutes, toute personne, tout monde, reserve* adherent*, reserve* aux adherent*,
        reserve* membre*, reserve* aux membre*, etre adherent*, etre membre*, majeur*, ans ou plus, aux personnes,
        anyone, everyone, everybody, open to all, members only, only members, be member*, for members, discriminat*,
        years old, who may, who can
      `),
    },
    {
      name: 'closing',
      key: 'compliance.point-accounts-closing',
      words: phrases(`
        fermeture, fermer compte*, ferme apres, fermes apres, fermons, cloture*, cloturer, resiliation,
        suppression compte*, supprimer compte*, comptes sont supprimes, compte est supprime, compte sera supprime,
        comptes inactif*, compte inactif, inactivite, desactiv*, close account*, closing, accounts are closed,
        account is closed, closure, delete account*, deleting account*, accounts are deleted, account deletion,
        inactive account*, inactivity, terminat*
      `),
    },
  ],
}
