import type { Role } from './affiliations.ts'
import type { NewOrganisation } from './organisations.ts'

export type DemoOrganisation = {
  name: string
  legal_form: NewOrganisation['legal_form']
  /** Municipality code and postal code with its office, where the organisation is. */
  place: readonly [code: string, postalCode: string, office: string]
  share?: number
  isPartner?: true
  language?: 'sv'
  units?: readonly string[]
}

/** The owners of the example controller: municipalities of Northern Ostrobothnia with invented shares. */
export const owners: readonly DemoOrganisation[] = [
  municipality('Alavieska', '009', '85200', 210),
  municipality('Haapajärvi', '069', '85800', 760),
  municipality('Haapavesi', '071', '86600', 700),
  municipality('Kalajoki', '208', '85100', 1290),
  municipality('Kärsämäki', '317', '86710', 260),
  municipality('Merijärvi', '483', '86220', 110),
  {
    ...municipality('Nivala', '535', '85500', 1110),
    units: ['Keskuskoulu', 'Jokirannan koulu', 'Nivalan lukio'],
  },
  municipality('Oulainen', '563', '86300', 760),
  municipality('Pyhäjoki', '625', '86100', 320),
  municipality('Pyhäjärvi', '626', '86800', 520),
  municipality('Pyhäntä', '630', '92930', 140),
  municipality('Reisjärvi', '691', '85900', 270),
  municipality('Sievi', '746', '85410', 500),
  municipality('Siikalatva', '791', '92500', 530),
  {
    ...municipality('Ylivieska', '977', '84100', 1520),
    units: ['Kaisaniemen koulu', 'Rahkolan koulu', 'Ylivieskan lukio'],
  },
  {
    name: 'Jokilatvan koulutuskuntayhtymä',
    legal_form: 'joint_authority',
    place: ['069', '85800', 'HAAPAJÄRVI'],
    share: 800,
    units: ['Ammattiopisto', 'Aikuislukio'],
  },
  {
    name: 'Rannikon hyvinvointialue',
    legal_form: 'wellbeing_county',
    place: ['208', '85100', 'KALAJOKI'],
    share: 200,
  },
]

/** Customers and partners that own nothing of the example controller. */
export const others: readonly DemoOrganisation[] = [
  {
    name: 'Jokivarren Vuokra-asunnot Oy',
    legal_form: 'municipal_company',
    place: ['977', '84100', 'YLIVIESKA'],
  },
  { name: 'Kalajanjoen Vesi Oy', legal_form: 'municipal_company', place: ['535', '85500', 'NIVALA'] },
  { name: 'Jokilaakson seurakuntayhtymä', legal_form: 'parish', place: ['563', '86300', 'OULAINEN'] },
  {
    name: 'Ylänkömaan Verkkopalvelut Oy',
    legal_form: 'company',
    place: ['977', '84100', 'YLIVIESKA'],
    isPartner: true,
  },
  {
    name: 'Kustens Utbildning Ab',
    legal_form: 'company',
    place: ['208', '85100', 'KALAJOKI'],
    isPartner: true,
    language: 'sv',
  },
  {
    name: 'Jokivarren Kotiseutuyhdistys ry',
    legal_form: 'association',
    place: ['009', '85200', 'ALAVIESKA'],
  },
]

/** The four contacts a municipality of the example has, and the roles they hold. */
export const municipalPosts: readonly { title: string; roles: readonly Role[]; unit?: 'sector' }[] = [
  { title: 'hallintojohtaja', roles: ['legal_representative', 'signatory'] },
  { title: 'sivistysjohtaja', roles: ['contact', 'signatory'], unit: 'sector' },
  { title: 'ICT-asiantuntija', roles: ['contact', 'technical_contact'] },
  { title: 'toimistosihteeri', roles: ['invoicing_contact'] },
]
export const otherPosts: typeof municipalPosts = [
  { title: 'toimitusjohtaja', roles: ['legal_representative', 'signatory'] },
  { title: 'palvelupäällikkö', roles: ['contact', 'invoicing_contact'] },
]

function municipality(name: string, code: string, postalCode: string, share: number): DemoOrganisation {
  return {
    name,
    legal_form: 'municipality',
    place: [code, postalCode, name.toUpperCase()],
    share,
    units: ['Keskuskoulu'],
  }
}
