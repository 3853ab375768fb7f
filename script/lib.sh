# shellcheck shell=bash
# What the scripts share. Talk goes to stderr: what a script answers on stdout can be used by another.

# shellcheck disable=SC2034 # used by the scripts
here=$(cd -P -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd) # the checkout
cache=${XDG_CACHE_HOME:-${HOME:?is not set}/.cache}/hearth # what is worth keeping between checkouts

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "$*"
  exit 1
}

# ticker WHAT START: says again and again that something is still going on, until the script that asked has ended.
ticker() {
  local every=30
  [ -t 2 ] && every=1
  while sleep "$every" 2>/dev/null && kill -0 "$$" 2>/dev/null; do
    if [ -t 2 ]; then
      printf '\r\033[K%s … %d s' "$1" $((SECONDS - $2)) >&2
    else
      say "$1 … $((SECONDS - $2)) s"
    fi
  done
}

# watched WHAT COMMAND…: runs it quietly and says what is going on; shows the end of its output only when it fails.
watched() {
  local what=$1 start=$SECONDS status=0 log clock
  shift
  log=$(mktemp "${TMPDIR:-/tmp}/hearth.XXXXXX")
  if [ -t 2 ]; then printf '%s …' "$what" >&2; else say "$what …"; fi
  ticker "$what" "$start" </dev/null >/dev/null &
  clock=$!
  "$@" >"$log" 2>&1 </dev/null || status=$?
  kill "$clock" 2>/dev/null || true
  wait "$clock" 2>/dev/null || true
  [ ! -t 2 ] || printf '\r\033[K' >&2
  if [ "$status" = 0 ]; then
    say "$what: done in $((SECONDS - start)) s"
    rm -f "$log"
  else
    say "$what: failed after $((SECONDS - start)) s. Its last words (all are in $log):"
    grep -v '^[[:space:]]*at ' "$log" | tail -n 25 | sed 's/^/  | /' >&2 # without stack traces
  fi
  return "$status"
}

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

# may_install WHAT: whether packages can be installed here; asks for the password now, not in the middle of something.
may_install() {
  command -v apt-get >/dev/null || return 1
  [ "$(id -u)" != 0 ] || return 0
  command -v sudo >/dev/null || return 1
  ! sudo -n true 2>/dev/null || return 0
  [ -t 0 ] || return 1
  say "To install $1, sudo asks for your password."
  sudo -v
}

apt_updated=no
apt_update() { # once a run
  [ "$apt_updated" = no ] || return 1
  apt_updated=yes
  watched "Refreshing the list of packages" as_root apt-get update -q
}

# apt_offers PACKAGE: whether the system's package sources have it.
apt_offers() {
  command -v apt-cache >/dev/null || return 1
  [[ $(LC_ALL=C apt-cache policy "$1" 2>/dev/null) == *"  Candidate: "[0-9]* ]]
}

# apt_install PACKAGE…: installs packages of the system; not possible everywhere, so callers have another way.
apt_install() {
  may_install "$*" || return 1
  local package
  for package; do apt_offers "$package" || { apt_update && apt_offers "$package"; } || return 1; done
  local install=(as_root env DEBIAN_FRONTEND=noninteractive
    apt-get install -q -y --no-install-recommends -o DPkg::Lock::Timeout=300 "$@")
  watched "Installing $*" "${install[@]}" || { apt_update && watched "Installing $* again" "${install[@]}"; }
}

# need COMMAND PACKAGE…: a command which some package brings.
need() {
  local command=$1
  shift
  command -v "$command" >/dev/null || apt_install "$@" || fail "Please install $command: it is needed and could not be installed from here."
}

# unpack_checked URL ALGORITHM SUM TO: downloads a .tar.gz into the cache. TO appears only when everything in it is right.
unpack_checked() {
  local work status=0
  mkdir -p "$cache"
  work=$(mktemp -d "$cache/download.XXXXXX")
  _unpack_checked "$@" || status=$?
  rm -rf "$work"
  return "$status"
}

_unpack_checked() {
  watched "Downloading ${1##*/}" curl -fsSL --retry 3 --connect-timeout 20 -o "$work/archive" "$1" || return 1
  if ! printf '%s  %s\n' "$3" "$work/archive" | "${2}sum" -c --status; then
    say "What was downloaded from $1 is not what it should be (its $2 checksum is wrong). It was thrown away."
    return 1
  fi
  mkdir "$work/tree"
  watched "Unpacking ${1##*/}" tar -xzf "$work/archive" -C "$work/tree" --strip-components=1 || return 1
  [ -e "$4" ] || mv -T "$work/tree" "$4"
}
