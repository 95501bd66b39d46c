/** IPv4 blocks that are not on the public internet (IANA special-purpose registry), and the one public address that clouds use inside. */
const closedV4: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]

/** Within 2000::/3, which alone is public: protocol assignments with Teredo, documentation, 6to4, AS112. */
const closedV6: readonly [readonly number[], number][] = [
  [[0x2001, 0x0000], 23],
  [[0x2001, 0x0db8], 32],
  [[0x2002], 16],
  [[0x2620, 0x004f, 0x8000], 48],
  [[0x3fff, 0x0000], 20],
]

/** Whether an address in its plain text form is one of the public internet. What is no address is not. */
export function isPublicAddress(address: string): boolean {
  const v4 = parseV4(address)
  if (v4 !== undefined) return !closedV4.some(([block, bits]) => inV4(v4, parseV4(block) ?? 0, bits))
  const v6 = parseV6(address)
  if (v6 === undefined) return false
  return startsWith(v6, [0x2000], 3) && !closedV6.some(([block, bits]) => startsWith(v6, block, bits))
}

export function isLoopbackAddress(address: string): boolean {
  const v4 = parseV4(address)
  if (v4 !== undefined) return v4 >>> 24 === 127
  const v6 = parseV6(address)
  return v6 !== undefined && v6.every((group, n) => group === (n === 7 ? 1 : 0))
}

export function isAddress(text: string): boolean {
  return parseV4(text) !== undefined || parseV6(text) !== undefined
}

/** Four decimal parts and nothing else; other spellings of an address are made this by the URL parser or are none. */
function parseV4(text: string): number | undefined {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number)
  if (!parts || parts.some((part) => part > 255)) return undefined
  return parts.reduce((sum, part) => sum * 256 + part, 0) >>> 0
}

/** Eight groups. A dotted tail (`::ffff:1.2.3.4`) is made two of them. */
function parseV6(text: string): number[] | undefined {
  if (!text.includes(':') || text.includes('%')) return undefined
  const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text)
  const tail = dotted ? parseV4(dotted[2] ?? '') : undefined
  if (dotted && tail === undefined) return undefined
  const plain = tail === undefined ? text : `${dotted?.[1]}${(tail >>> 16).toString(16)}:${(tail & 0xffff).toString(16)}`
  const halves = plain.split('::')
  if (halves.length > 2) return undefined
  const [left = [], right = []] = halves.map((half) => (half === '' ? [] : half.split(':')))
  const missing = 8 - left.length - right.length
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined
  const groups = [...left, ...Array.from({ length: missing }, () => '0'), ...right]
  if (groups.some((group) => !/^[0-9a-f]{1,4}$/i.test(group))) return undefined
  return groups.map((group) => Number.parseInt(group, 16))
}

function inV4(address: number, block: number, bits: number): boolean {
  const mask = bits === 0 ? 0 : (0xffffffff << (32 - bits)) >>> 0
  return (address & mask) >>> 0 === (block & mask) >>> 0
}

function startsWith(groups: readonly number[], block: readonly number[], bits: number): boolean {
  for (let n = 0; n * 16 < bits; n++) {
    const width = Math.min(16, bits - n * 16)
    const mask = (0xffff << (16 - width)) & 0xffff
    if (((groups[n] ?? 0) & mask) !== ((block[n] ?? 0) & mask)) return false
  }
  return true
}
