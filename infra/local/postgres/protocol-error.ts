/** An error that is told to the client with a SQLSTATE before its connection ends. */
export class ProtocolError extends Error {
  readonly sqlState: string
  constructor(sqlState: string, detail: string) {
    super(detail)
    this.name = 'ProtocolError'
    this.sqlState = sqlState
  }
}
