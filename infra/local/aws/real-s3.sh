#!/usr/bin/env bash
# A real S3 server on loopback (versitygw, Apache-2.0), which checks signatures, expiry and checksums as the emulator does not.
#   real-s3.sh start DIR   installs it into DIR with Go where it is not on PATH, serves a bucket there and prints KENSA_TEST_S3_URL=…
#   real-s3.sh stop DIR
set -euo pipefail
command=${1:?start or stop}
dir=${2:?a directory}
version=v1.8.0
port=${KENSA_TEST_S3_PORT:-7070}
case "$command" in
  start)
    mkdir -p "$dir/bin" "$dir/data/kensa"
    gateway=$(command -v versitygw || true)
    if [ -z "$gateway" ]; then
      GOBIN="$dir/bin" go install "github.com/versity/versitygw/cmd/versitygw@$version" >&2
      gateway=$dir/bin/versitygw
    fi
    ROOT_ACCESS_KEY=kensa-test ROOT_SECRET_KEY=kensa-test-secret "$gateway" --port "127.0.0.1:$port" --region us-east-1 posix "$dir/data" \
      >"$dir/log" 2>&1 &
    echo $! >"$dir/pid"
    for _ in $(seq 100); do
      if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
        echo "KENSA_TEST_S3_URL=http://kensa-test:kensa-test-secret@127.0.0.1:$port/kensa"
        exit 0
      fi
      kill -0 "$(cat "$dir/pid")" || break
      sleep 0.1
    done
    cat "$dir/log" >&2
    exit 1
    ;;
  stop)
    if [ -f "$dir/pid" ]; then kill "$(cat "$dir/pid")" 2>/dev/null || true; fi
    ;;
esac
