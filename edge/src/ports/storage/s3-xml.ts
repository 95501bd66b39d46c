/**
 * The little XML that S3 answers: flat elements whose text we want. A Worker has no XML parser, and the answers hold only what we asked for
 * with keys that we made ourselves.
 */
export function textsOf(xml: string, tag: string): string[] {
  return [...xml.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map((match) => unescapeXml(match[1] ?? ''))
}

export function textOf(xml: string, tag: string): string | undefined {
  return textsOf(xml, tag)[0]
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&${names[char]};`)
}

const names: Record<string, string> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' }

function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(amp|lt|gt|quot|apos));/g, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
    if (decimal) return String.fromCodePoint(Number(decimal))
    return { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[name ?? ''] ?? whole
  })
}
