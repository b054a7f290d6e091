import { encode } from 'uqr'

/** Modules on each side that readers need empty. Source: ISO/IEC 18004, 6.3.8. */
const quietZone = 4
const pixels = 3

/** A text as a picture to scan, drawn into the page itself: what it says is fetched from nowhere and kept nowhere.
 *  White lies under it in a dark page too, as readers expect. */
export function QrCode(props: { text: string; alt: string }) {
  const { size, data } = encode(props.text, { ecc: 'M', border: quietZone })
  return (
    <svg role="img" aria-label={props.alt} width={size * pixels} height={size * pixels} viewBox={`0 0 ${size} ${size}`}
      shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path fill="#000" d={data.map((row, y) => runsOf(row, y)).join('')} />
    </svg>
  )
}

/** The dark stretches of a row. */
function runsOf(row: readonly boolean[], y: number): string {
  return row.map((isDark, x) => {
    if (!isDark || row[x - 1] === true) return ''
    const end = row.indexOf(false, x)
    const length = (end < 0 ? row.length : end) - x
    return `M${x} ${y}h${length}v1h-${length}z`
  }).join('')
}
