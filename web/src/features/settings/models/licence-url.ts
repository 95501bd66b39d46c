/** SPDX's page with the text of a licence. Undefined for expressions and for licences of one's own, which have no page there. */
export function licenceUrl(id: string): string | undefined {
  if (!/^[A-Za-z0-9][A-Za-z0-9.+-]*$/.test(id) || id.startsWith('LicenseRef-')) return undefined
  return `https://spdx.org/licenses/${encodeURIComponent(id)}.html`
}
