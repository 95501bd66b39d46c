import { iam } from '@pulumi/aws'
import { policyDocument, type Statement } from './policy-document.ts'

/** Whom the Worker signs as. Its key is made by hand (docs/deploy.md), so that it never lies in the state of a deployment. */
export function createEdgeUser(name: string, statements: Statement[]): iam.User {
  const user = new iam.User(`${name}-edge`, {})
  new iam.UserPolicy(`${name}-edge`, { user: user.name, policy: policyDocument(statements) })
  return user
}
