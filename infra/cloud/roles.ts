import { iam } from '@pulumi/aws'
import { type Input, interpolate, type Output } from '@pulumi/pulumi'
import type { Account } from './account.ts'
import { policyDocument, type Statement } from './policy-document.ts'

type Service = 'ecs-tasks.amazonaws.com' | 'ec2.amazonaws.com' | 'scheduler.amazonaws.com'

export type RoleOptions = { service: Service; account: Account; statements: Statement[] }

/** A role that a service of this account alone may take on. Without statements it may do nothing. */
export function createRole(name: string, { service, account, statements }: RoleOptions): iam.Role {
  // EC2 tells no source account when it takes on an instance's role.
  const ofThisAccount = service === 'ec2.amazonaws.com' ? {} : { Condition: { StringEquals: { 'aws:SourceAccount': account.id } } }
  const role = new iam.Role(name, {
    assumeRolePolicy: trustDocument({ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole', ...ofThisAccount }),
  })
  if (statements.length > 0) new iam.RolePolicy(name, { role: role.id, policy: policyDocument(statements) })
  return role
}

export type ExecutionOptions = {
  account: Account
  repositoryArn?: Input<string>
  logGroupArns: Output<string>[]
  secretArns: Output<string>[]
}

/** What ECS itself may do to start a task: bring its image, give it its secrets, take its log. The task cannot use it. */
export function createExecutionRole(name: string, { account, repositoryArn, logGroupArns, secretArns }: ExecutionOptions): iam.Role {
  const statements: Statement[] = [
    {
      Sid: 'WriteTheLog',
      Effect: 'Allow',
      Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      Resource: logGroupArns.map((arn) => interpolate`${arn}:*`),
    },
  ]
  if (repositoryArn !== undefined) {
    statements.push(
      // AWS knows no resource for this action.
      { Sid: 'SignInToTheRegistry', Effect: 'Allow', Action: ['ecr:GetAuthorizationToken'], Resource: '*' },
      {
        Sid: 'PullTheImage',
        Effect: 'Allow',
        Action: ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
        Resource: repositoryArn,
      },
    )
  }
  if (secretArns.length > 0)
    statements.push({ Sid: 'ReadItsSecrets', Effect: 'Allow', Action: ['secretsmanager:GetSecretValue'], Resource: secretArns })
  return createRole(name, { service: 'ecs-tasks.amazonaws.com', account, statements })
}

function trustDocument(statement: object): Output<string> {
  return policyDocument([statement as Statement])
}
