import { type ec2, lb } from '@pulumi/aws'
import { servicePort } from './container.ts'
import { type Network, vpcCidr } from './network.ts'
import { createSecurityGroup } from './security-group.ts'

export type EncodeBalancer = {
  balancer: lb.LoadBalancer
  targets: lb.TargetGroup
  listener: lb.Listener
  group: ec2.SecurityGroup
  taskGroup: ec2.SecurityGroup
}

/** The only door from outside: TLS, from the edge's networks, to `/encode` and to nothing else of the service. */
export function createEncodeBalancer(
  name: string,
  options: {
    network: Network
    certificateArn: string
    callers: string[]
    taskOut: Parameters<typeof createSecurityGroup>[2]['out']
    protect: boolean
  },
): EncodeBalancer {
  const { network } = options
  const group = createSecurityGroup(`${name}-encode-balancer`, network, {
    description: 'Load balancer of the encode service',
    in: [{ why: 'The edge', port: 443, cidrs: options.callers }],
    out: [{ why: 'The encode service', port: servicePort, cidrs: [vpcCidr] }],
  })
  const taskGroup = createSecurityGroup(`${name}-encode`, network, {
    description: 'Encode service',
    in: [{ why: 'Its load balancer', port: servicePort, from: [group.id] }],
    out: options.taskOut,
  })
  const balancer = new lb.LoadBalancer(`${name}-encode`, {
    loadBalancerType: 'application',
    internal: false,
    subnets: network.publicSubnetIds,
    securityGroups: [group.id],
    dropInvalidHeaderFields: true,
    enableDeletionProtection: options.protect,
    idleTimeout: 30,
  })
  const targets = new lb.TargetGroup(`${name}-encode`, {
    vpcId: network.vpc.id,
    targetType: 'ip',
    protocol: 'HTTP',
    port: servicePort,
    deregistrationDelay: 30,
    healthCheck: { path: '/healthz', matcher: '200', interval: 15, timeout: 5, healthyThreshold: 2, unhealthyThreshold: 3 },
  })
  const listener = new lb.Listener(`${name}-encode`, {
    loadBalancerArn: balancer.arn,
    protocol: 'HTTPS',
    port: 443,
    sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
    certificateArn: options.certificateArn,
    defaultActions: [{ type: 'fixed-response', fixedResponse: { statusCode: '404', contentType: 'text/plain', messageBody: 'not found' } }],
  })
  new lb.ListenerRule(`${name}-encode`, {
    listenerArn: listener.arn,
    priority: 1,
    conditions: [{ pathPattern: { values: ['/encode/*'] } }],
    actions: [{ type: 'forward', targetGroupArn: targets.arn }],
  })
  return { balancer, targets, listener, group, taskGroup }
}
