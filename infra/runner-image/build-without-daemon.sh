#!/bin/sh
# Builds the runner's image with buildah, where no Docker daemon runs: `build-without-daemon.sh cuda|cpu TAG [OPTION OF buildah build]...`
# The steps run in a chroot, so that it works in a container too, as root there and without rights to make namespaces; they have the network
# of the machine. What a place needs beyond (base images, certificates, another source of packages) is given by options and stays out of the image.
set -eu
target=$1 tag=$2
shift 2
cd "$(dirname "$0")/../.."
# The format of OCI has no health check.
exec buildah build --isolation chroot --format docker --layers --file infra/runner-image/Dockerfile --target "$target" --tag "$tag" "$@" .
