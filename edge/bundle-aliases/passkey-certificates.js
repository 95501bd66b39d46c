// Stands in for `@peculiar/x509` in the Worker's bundle. It is for attestation certificates, with which an authenticator proves its maker;
// Kensa asks for no attestation, so browsers send none, and one that comes nevertheless is refused.
class NotTaken {
  constructor() {
    throw new Error('Attestation certificates are not taken.')
  }
}

export {
  NotTaken as AuthorityKeyIdentifierExtension,
  NotTaken as CRLDistributionPointsExtension,
  NotTaken as SubjectKeyIdentifierExtension,
  NotTaken as X509Certificate,
  NotTaken as X509ChainBuilder,
  NotTaken as X509Crl,
}
