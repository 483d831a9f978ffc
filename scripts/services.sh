# shellcheck shell=bash
# Services and tools for the scripts. Source this file.
#
# Installs missing packages with apt, if it's allowed to. Starts PostgreSQL on a free port in a temporary folder, and
# stops it.

say() { printf '\n== %s\n' "$*"; }

have() { # have COMMAND: on the path, or where Debian keeps PostgreSQL's; or a file of this name
  command -v "$1" >/dev/null || [ -e "$1" ] || compgen -G "/usr/lib/postgresql/*/bin/$1" >/dev/null
}

need() { # need COMMAND PACKAGE ...: installs the packages of the commands that are missing
  local missing=()
  while (($#)); do
    have "$1" || missing+=("$2")
    shift 2
  done
  ((${#missing[@]})) || return 0
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    echo "Missing: ${missing[*]}. Install them, or run this as root on Debian or Ubuntu." >&2
    exit 1
  fi
  say "Installing ${missing[*]}"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

free_port() { # none that Linux gives to outgoing connections (from 32768), since one could take it
  local port
  for port in $(shuf -i 11000-30000 -n 50); do
    if ! (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
      echo "$port"
      return
    fi
  done
  return 1
}

engine=()
build_flags=()
find_engine() { # find_engine: ${engine[@]} is Docker, or podman if no Docker daemon answers; IMAGE_ENGINE names another
  if [ -n "${IMAGE_ENGINE:-}" ]; then
    read -r -a engine <<<"$IMAGE_ENGINE"
  elif docker info >/dev/null 2>&1; then
    engine=(docker)
  else
    command -v podman >/dev/null || need podman podman runc runc
    engine=(podman --log-level error) # it warns about networks, which our builds and tests don't use
    # podman's other runtime, crun, refuses machines with both versions of cgroups.
    if command -v runc >/dev/null; then engine+=(--runtime runc); fi
  fi
  # Only Docker's image format keeps the health check. A chroot is enough for our builds, and needs fewer rights.
  if is_podman; then build_flags=(--format docker --isolation chroot); fi
}
is_podman() { [[ $("${engine[@]}" --version) == podman* ]]; }

services=$(mktemp -d)
postgres_pid=
stop_services() {
  if [ -n "$postgres_pid" ]; then
    kill -INT "$postgres_pid" 2>/dev/null || true
    wait "$postgres_pid" 2>/dev/null || true
  fi
  rm -rf "$services"
}
trap stop_services EXIT

start_postgres() { # start_postgres [-c setting=value ...]: its address is then $postgres_url, its process $postgres_pid
  local bin port as=()
  bin=$(dirname "$(compgen -G '/usr/lib/postgresql/*/bin/initdb' | sort -V | tail -1)")
  port=$(free_port)
  mkdir "$services/postgres"
  if [ "$(id -u)" = 0 ]; then # PostgreSQL refuses to run as root, so it runs as the user that Debian created for it
    chmod 711 "$services"
    chown postgres "$services/postgres"
    as=(setpriv --reuid=postgres --regid=postgres --clear-groups)
  fi
  "${as[@]}" "$bin/initdb" -D "$services/postgres/data" -A trust -U postgres >/dev/null
  "${as[@]}" "$bin/postgres" -D "$services/postgres/data" -p "$port" -k "$services/postgres" \
    -c listen_addresses=127.0.0.1 "$@" >"$services/postgres.log" 2>&1 &
  postgres_pid=$!
  postgres_url=postgres://postgres@127.0.0.1:$port
  for _ in $(seq 100); do
    "$bin/pg_isready" -q -h 127.0.0.1 -p "$port" && return
    sleep 0.1
  done
  cat "$services/postgres.log" >&2
  exit 1
}
