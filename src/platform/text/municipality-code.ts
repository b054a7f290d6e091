/** Reads a municipality code of three digits with its leading zeros (`009` Alavieska). Whether such a municipality
 *  exists depends on the year and is asked from reference data, not here. */
export function parseMunicipalityCode(text: string): string | undefined {
  const code = text.trim()
  return /^\d{3}$/.test(code) && code !== '000' ? code : undefined
}
