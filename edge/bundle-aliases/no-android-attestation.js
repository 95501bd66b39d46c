// Stands in for `@peculiar/asn1-android` in the Worker's bundle. It is for the attestation of Android keys, which Kensa asks for as little as
// for any other: one that comes nevertheless is refused.
export const id_ce_keyDescription = '1.3.6.1.4.1.11129.2.1.17'

export class KeyDescription {
  constructor() {
    throw new Error('Attestation of Android keys is not taken.')
  }
}
