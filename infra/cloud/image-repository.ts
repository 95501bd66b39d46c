import { ecr } from '@pulumi/aws'
import { interpolate, jsonStringify, type Output } from '@pulumi/pulumi'

const imagesKept = 20

export function createImageRepository(name: string): ecr.Repository {
  const repository = new ecr.Repository(`${name}-runner`, {
    name: `${name}/runner`,
    imageTagMutability: 'IMMUTABLE',
    imageScanningConfiguration: { scanOnPush: true },
    encryptionConfigurations: [{ encryptionType: 'AES256' }],
    forceDelete: true,
  })
  new ecr.LifecyclePolicy(`${name}-runner`, {
    repository: repository.name,
    policy: jsonStringify({
      rules: [
        {
          rulePriority: 1,
          description: `Keep the last ${imagesKept} images`,
          selection: { tagStatus: 'any', countType: 'imageCountMoreThan', countNumber: imagesKept },
          action: { type: 'expire' },
        },
      ],
    }),
  })
  return repository
}

/** Images are `<tag>-cuda` and `<tag>-cpu`. */
export function imageAddress(repository: ecr.Repository, tag: string, target: 'cuda' | 'cpu'): Output<string> {
  return interpolate`${repository.repositoryUrl}:${tag}-${target}`
}
