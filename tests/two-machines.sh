#!/usr/bin/env bash
# Country A and the harness on two machines of their own: two network namespaces, one wire between them, no way out.
# Run it as: unshare --user --map-root-user --net bash two-machines.sh FOLDER NODE BORDERLIGHT
# FOLDER holds a/simulator.yaml and b/country-a.target.yaml; the exit code is that of the run.
set -euo pipefail
folder=$1 node=$2 borderlight=$3

mkfifo "$folder/said" "$folder/wire"
exec 3<>"$folder/said"

# Machine of Country A, 10.77.0.1. It says when its namespace is there, waits for its end of the wire, and serves.
# shellcheck disable=SC2016
unshare --net bash -c '
  set -euo pipefail
  echo "namespace is there" >&3
  read -r _ <"$1/wire"
  ip link set lo up
  ip address add 10.77.0.1/30 dev country-a
  ip link set country-a up
  exec "$2" "$3" simulate country-a --config "$1/a/simulator.yaml" --out "$1/a/made" >&3 2>"$1/a/errors"
' - "$folder" "$node" "$borderlight" &
simulator=$!
trap 'kill "$simulator" 2>/dev/null || true' EXIT

# Waits for a line of Country A's machine that begins so.
heard() {
  local line
  while kill -0 "$simulator" 2>/dev/null; do
    if read -r -t 1 -u 3 line; then
      case "$line" in "$1"*) return 0 ;; esac
    fi
  done
  echo "Country A never said: $1" >&2
  cat "$folder/a/errors" >&2 2>/dev/null || true
  return 1
}

heard 'namespace is there'
ip link set lo up
ip link add country-b type veth peer name country-a
ip link set country-a netns "$simulator"
ip address add 10.77.0.2/30 dev country-b
ip link set country-b up
echo go >"$folder/wire"
heard 'Country A is up'

"$node" "$borderlight" run --target "$folder/b/country-a.target.yaml" --results "$folder/b/results" --host plain
