import { ec2, getAvailabilityZonesOutput } from '@pulumi/aws'
import type { Output } from '@pulumi/pulumi'

export const vpcCidr = '10.20.0.0/16'

export type Network = { vpc: ec2.Vpc; publicSubnetIds: Output<string>[]; privateSubnetIds: Output<string>[] }

/**
 * Public subnets hold the load balancer and the way out; all that computes is in private ones, so nothing but the load balancer can be
 * reached. One way out for all zones: a second costs as much again, and a lost zone stops the fleet for as long, but loses no job.
 */
export function createNetwork(name: string, options: { region: string; zones: number }): Network {
  const vpc = new ec2.Vpc(name, { cidrBlock: vpcCidr, enableDnsSupport: true, enableDnsHostnames: true, tags: { Name: name } })
  // What names no security group of its own gets one that allows nothing.
  new ec2.DefaultSecurityGroup(name, { vpcId: vpc.id, ingress: [], egress: [] })
  const gateway = new ec2.InternetGateway(name, { vpcId: vpc.id })
  const zoneNames = getAvailabilityZonesOutput({
    state: 'available',
    filters: [{ name: 'opt-in-status', values: ['opt-in-not-required'] }],
  }).names

  const subnets = (kind: 'public' | 'private', firstBlock: number) =>
    Array.from(
      { length: options.zones },
      (_, zone) =>
        new ec2.Subnet(`${name}-${kind}-${zone}`, {
          vpcId: vpc.id,
          availabilityZone: zoneNames.apply((names) => names[zone] ?? ''),
          cidrBlock: `10.20.${firstBlock + 16 * zone}.0/20`,
          mapPublicIpOnLaunch: false,
          tags: { Name: `${name}-${kind}-${zone}` },
        }),
    )
  const publicSubnets = subnets('public', 0)
  const privateSubnets = subnets('private', 128)

  const address = new ec2.Eip(`${name}-nat`, { domain: 'vpc' })
  const nat = new ec2.NatGateway(
    `${name}-nat`,
    { allocationId: address.id, subnetId: (publicSubnets[0] as ec2.Subnet).id },
    { dependsOn: gateway },
  )
  const publicRoutes = new ec2.RouteTable(`${name}-public`, {
    vpcId: vpc.id,
    routes: [{ cidrBlock: '0.0.0.0/0', gatewayId: gateway.id }],
  })
  const privateRoutes = new ec2.RouteTable(`${name}-private`, {
    vpcId: vpc.id,
    routes: [{ cidrBlock: '0.0.0.0/0', natGatewayId: nat.id }],
  })
  for (const [kind, table, list] of [
    ['public', publicRoutes, publicSubnets],
    ['private', privateRoutes, privateSubnets],
  ] as const) {
    list.forEach(
      (subnet, zone) => new ec2.RouteTableAssociation(`${name}-${kind}-${zone}`, { subnetId: subnet.id, routeTableId: table.id }),
    )
  }
  // Pictures, videos and image layers go to S3 past the NAT gateway, which would charge for each byte.
  new ec2.VpcEndpoint(`${name}-s3`, {
    vpcId: vpc.id,
    vpcEndpointType: 'Gateway',
    serviceName: `com.amazonaws.${options.region}.s3`,
    routeTableIds: [privateRoutes.id],
  })
  return { vpc, publicSubnetIds: publicSubnets.map(({ id }) => id), privateSubnetIds: privateSubnets.map(({ id }) => id) }
}
