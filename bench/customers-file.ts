/** A file of customers as the register's predecessors export them: Latin-1, semicolons, two contacts for each
 *  customer, of whom the first answers for the contract. */
export function customersFile(lines: number): Buffer {
  const rows = Array.from({ length: lines }, (_, at) => lineOf(Math.floor(at / 2), at % 2))
  return Buffer.from([header, ...rows, ''].join('\r\n'), 'latin1')
}

const header = 'Asiakasnumero;Asiakastyyppi;Nimi;Y-tunnus;Katuosoite;Postinumero;Postitoimipaikka;Puhelin;Verkkolaskuosoite;'
  + 'Välittäjätunnus;Yhteyshenkilön etunimi;Yhteyshenkilön sukunimi;Tehtävänimike;Yhteyshenkilön puhelin;'
  + 'Yhteyshenkilön sähköposti;Sopimusnumero;Sopimus alkaa;Sopimus päättyy;Vastuuhenkilö (K/E);Huomautukset'

function lineOf(customer: number, contact: number): string {
  const businessId = businessIdOf(customer)
  const person = customer * 2 + contact
  return [100_000 + customer, 'yritys', `Mittaus ${customer} Oy`, businessId, `Koulutie ${1 + customer % 99}`, '90100', 'OULU',
    '', `0037${businessId.replace('-', '')}`, 'OKOYFIHH', firstNames[person % firstNames.length], `Mäki${word(person)}`,
    'toimistosihteeri', `040${String(1_000_000 + person)}`, `henkilo${person}@mittaus${customer}.example`,
    `M-${String(customer).padStart(6, '0')}`, '26.3.2026', '', contact === 0 ? 'K' : 'E', ''].join(';')
}

/** The next business id whose check digit exists: a remainder of one has none. */
function businessIdOf(customer: number): string {
  const digits = String(2_000_000 + Math.floor(customer * 1.25)).padStart(7, '0')
  const sum = [7, 9, 10, 5, 8, 4, 2].reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  return sum % 11 === 1 ? businessIdOf(customer + 4_000_000) : `${digits}-${sum % 11 === 0 ? 0 : 11 - sum % 11}`
}

function word(number: number): string {
  return String(number).replaceAll(/\d/g, (digit) => syllables[Number(digit)] ?? '')
}

const firstNames = ['Aino', 'Eero', 'Liisa', 'Örjan', 'Päivi', 'Väinö', 'Åsa']
const syllables = ['ka', 'la', 'mi', 'no', 'su', 'te', 'ri', 'vu', 'pa', 'le']
