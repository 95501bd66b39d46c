/** This attempt may write no more: the job is `gone`, or `taken` by a later attempt or ended by somebody else. */
export class StaleAttempt extends Error {
  readonly why: 'gone' | 'taken'
  constructor(why: 'gone' | 'taken') {
    super(why === 'gone' ? 'the job was deleted' : 'the job belongs to a later attempt')
    this.name = 'StaleAttempt'
    this.why = why
  }
}
