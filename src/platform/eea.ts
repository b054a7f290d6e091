/** The states of the European Economic Area by ISO 3166-1: the Union's members, Iceland, Liechtenstein and Norway. */
const eea = ['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IS', 'IT', 'LI', 'LT',
  'LU', 'LV', 'MT', 'NL', 'NO', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK']

/** Whether a country code is of the EEA. Source: GDPR 44, EEA Joint Committee Decision 154/2018. */
export function isInEea(country: string): boolean {
  return eea.includes(country)
}
