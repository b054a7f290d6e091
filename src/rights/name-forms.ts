/** A pattern that finds a name in Finnish and Swedish text, in the cases it is written in: Mäkinen, Mäkisen, Mäkiselle;
 *  Lahti, Lahden; Åkerman, Åkermanin, Åkermans. It finds too much rather than too little: a person reads every find. */
export function nameForms(name: string): string {
  const parts = name.trim().toLowerCase().split(/[\s-]+/).filter((part) => part.length > 1)
  const stems = [...new Set(parts.flatMap(stemsOf))].toSorted((one, other) => other.length - one.length)
  return stems.length === 0 ? '' : `\\m(${stems.map(loosely).join('|')})(${endings.join('|')})?(${clitics.join('|')})?\\M`
}

const endings = ['n', 'in', 'a', 'ä', 'ia', 'iä', 'ta', 'tä', 'ita', 'itä', 'tta', 'ttä', 'ssa', 'ssä', 'issa', 'issä', 'sta', 'stä',
  'ista', 'istä', '[aeiouyäö]n', 'h[aeiouyäö]n', 'iin', 'seen', 'lla', 'llä', 'illa', 'illä', 'lta', 'ltä', 'ilta', 'iltä', 'lle',
  'ille', 'na', 'nä', 'ina', 'inä', 'ksi', 'iksi', 't', 'it', 'ien', 'jen', 'iden', 'ille', 's', 'es']
const clitics = ['kin', 'kaan', 'kään', 'han', 'hän', 'ko', 'kö', 'pa', 'pä', ':n', ':s', '’s']

/** The name and the stems that its cases are made of: consonants that weaken, and endings that change. */
function stemsOf(name: string): string[] {
  const base = [name, ...changed(name)]
  return [...base, ...base.flatMap(weakened)]
}

function changed(name: string): string[] {
  if (name.endsWith('nen')) return [`${name.slice(0, -3)}se`, `${name.slice(0, -3)}s`]
  if (/[uyieoaäö]s$/.test(name)) {
    const root = name.slice(0, -1)
    return [`${root}kse`, `${root}de`, `${root}${root.slice(-1)}`, `${root}ks`]
  }
  if (name.endsWith('i')) return [`${name.slice(0, -1)}e`]
  if (/[bcdfghjklmnpqrstvwxz]$/.test(name)) return [`${name}i`, `${name}e`]
  return []
}

const gradation: readonly (readonly [strong: string, weak: string])[] = [
  ['kk', 'k'], ['pp', 'p'], ['tt', 't'], ['nk', 'ng'], ['nt', 'nn'], ['lt', 'll'], ['rt', 'rr'], ['mp', 'mm'], ['ht', 'hd'],
  ['t', 'd'], ['p', 'v'], ['k', ''],
]

/** The last consonants before the final vowel, weakened: Heikki, Heikin; Virta, Virran; Mäki, Mäen. */
function weakened(stem: string): string[] {
  const [, root = '', vowel = ''] = /^(.*[^aeiouyåäö])([aeiouyåäö]+)$/.exec(stem) ?? []
  const found = gradation.find(([strong]) => root.endsWith(strong))
  return root === '' || found === undefined ? [] : [`${root.slice(0, root.length - found[0].length)}${found[1]}${vowel}`]
}

/** Letters as people also write them without their dots. */
function loosely(text: string): string {
  return escaped(text).replaceAll('ä', '[äa]').replaceAll('ö', '[öo]').replaceAll('å', '[åa]').replaceAll('é', '[ée]')
}

/** A phone number as written with any spaces, with or without the country's code. */
export function phoneForms(phone: string): string {
  const national = phone.replace(/^\+358/, '').replace(/\D/g, '')
  return `${[...national].join('[ ()-]*')}`
}

/** The text with nothing in it that a pattern would take for a sign. */
export function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
