#!/usr/bin/env bash
# A PostgreSQL 17 with pgvector beside the machine's own system, for tests and benches. Needs root and debootstrap.
#   real-postgres.sh start DIR [PORT]   installs into DIR (once), starts on 127.0.0.1, prints KENSA_TEST_POSTGRES_URL=…
#   real-postgres.sh stop DIR           stops it and unmounts, so that DIR can be deleted
set -euo pipefail

action=${1:-}
dir=${2:-}
if [[ -z $dir || ! $action =~ ^(start|stop)$ ]]; then
  echo "usage: $0 start DIR [PORT] | stop DIR" >&2
  exit 64
fi
mkdir -p "$dir"
dir=$(cd "$dir" && pwd)
root=$dir/root
data=/var/lib/postgresql/kensa
bin=/usr/lib/postgresql/17/bin

inside() {
  chroot "$root" /usr/bin/env -i PATH=/usr/bin:/bin LC_ALL=C.UTF-8 setpriv --reuid=postgres --regid=postgres --init-groups "$@"
}

install_once() {
  [[ -e $root/.installed ]] && return
  # The mirror that this machine already uses; debootstrap's own when it names none.
  local mirror
  mirror=$(apt-get indextargets --format '$(SITE)' 2>/dev/null | grep '/debian/\?$' | head -n 1 || true)
  debootstrap --variant=minbase --include=postgresql-17,postgresql-17-pgvector trixie "$root" ${mirror:+"$mirror"} >"$dir/debootstrap.log" 2>&1 || {
    tail -n 20 "$dir/debootstrap.log" >&2
    exit 1
  }
  touch "$root/.installed"
}

mount_once() {
  mountpoint -q "$root/proc" || mount -t proc proc "$root/proc"
  mountpoint -q "$root/dev/shm" || { mkdir -p "$root/dev/shm" && mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"; }
}

free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 12000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
  done
  echo "$port"
}

start() {
  local port=${1:-}
  install_once
  mount_once
  if [[ ! -e $root$data/PG_VERSION ]]; then
    (umask 077 && od -An -N16 -tx1 /dev/urandom | tr -d ' \n' >"$dir/password")
    install -m 0600 "$dir/password" "$root/tmp/password"
    chroot "$root" chown postgres: /tmp/password
    # Clear-text passwords: Neon's driver sends its own before it is asked. Nothing listens beyond this machine.
    inside "$bin/initdb" -D "$data" --username=postgres --pwfile=/tmp/password --locale=C.UTF-8 --encoding=UTF8 \
      --auth-local=peer --auth-host=password >/dev/null
    rm -f "$root/tmp/password"
    # What is in it is thrown away: no waiting for the disk.
    cat >>"$root$data/postgresql.conf" <<'CONF'
listen_addresses = '127.0.0.1'
unix_socket_directories = '/tmp'
shared_buffers = 1GB
max_wal_size = 4GB
max_connections = 200
fsync = off
synchronous_commit = off
full_page_writes = off
CONF
  fi
  if ! inside "$bin/pg_ctl" -D "$data" status >/dev/null; then
    echo "${port:-$(free_port)}" >"$dir/port"
    inside "$bin/pg_ctl" -D "$data" -w -t 60 -o "-p $(cat "$dir/port")" -l /tmp/postgres.log start >/dev/null || {
      tail -n 20 "$root/tmp/postgres.log" >&2
      exit 1
    }
  fi
  echo "KENSA_TEST_POSTGRES_URL=postgres://postgres:$(cat "$dir/password")@127.0.0.1:$(cat "$dir/port")/postgres"
}

stop() {
  if [[ -e $root$data/postmaster.pid ]]; then inside "$bin/pg_ctl" -D "$data" -m fast -w stop >/dev/null || true; fi
  for mounted in "$root/dev/shm" "$root/proc"; do
    if mountpoint -q "$mounted"; then umount "$mounted"; fi
  done
}

if [[ $action == start ]]; then start "${3:-}"; else stop; fi
