import { ecs } from '@pulumi/aws'

/** Container Insights tells how many tasks a service wants and runs, which the scaling and the alarms need. */
export function createCluster(name: string): ecs.Cluster {
  return new ecs.Cluster(name, { name, settings: [{ name: 'containerInsights', value: 'enabled' }] })
}

/** The capacity that tasks of the cluster may ask for. */
export function attachCapacity(name: string, cluster: ecs.Cluster, providers: ecs.CapacityProvider[]): ecs.ClusterCapacityProviders {
  return new ecs.ClusterCapacityProviders(name, {
    clusterName: cluster.name,
    capacityProviders: ['FARGATE', ...providers.map((provider) => provider.name)],
  })
}
