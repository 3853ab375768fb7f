# Installs the Docker engine by the system's own package manager.
# Exit status: 71 system not known, 72 package manager busy for too long, 73 installed but not answering.
# shellcheck shell=sh
# shellcheck disable=SC2086 # the list of packages is meant to become words
# shellcheck disable=SC1091 # the system's own file
. /etc/os-release
export DEBIAN_FRONTEND=noninteractive NEEDRESTART_SUSPEND=1 APT_LISTCHANGES_FRONTEND=none

tell() { echo "hearth: $*"; }

# apt's lists have a lock of their own, which has no timeout; both are waited for, five minutes in all.
busy() {
  for lock in /var/lib/dpkg/lock-frontend /var/lib/dpkg/lock /var/lib/apt/lists/lock; do
    inode=$(stat -c %i "$lock" 2>/dev/null) || continue
    holder=$(sed -n "s/^[0-9]*: POSIX .* WRITE \([0-9]*\) [^ ]*:$inode .*/\1/p" /proc/locks | head -n 1)
    if [ -n "$holder" ]; then cat "/proc/$holder/comm" 2>/dev/null || echo "$holder"; return 0; fi
  done
  return 1
}
wait_for_packages() {
  tries=0
  while holder=$(busy); do
    [ $tries -gt 0 ] || tell "wait $holder"
    tries=$((tries + 1))
    if [ $tries -gt 300 ]; then echo "$holder"; exit 72; fi
    sleep 1
  done
}
# Descriptions in other languages are a third of apt's lists, and nobody reads them here.
apt() { wait_for_packages; apt-get -q -o DPkg::Lock::Timeout=300 -o Acquire::Languages=none "$@" >/dev/null </dev/null; }
fresh() { [ -n "$(find /var/lib/apt/lists -maxdepth 1 -name '*Packages*' -mmin -720 2>/dev/null | head -n 1)" ]; }
known() { apt-cache show "$1" >/dev/null 2>&1; }

case " $ID ${ID_LIKE:-} " in
  *" debian "* | *" ubuntu "*)
    if [ -n "$(ls /var/lib/dpkg/updates 2>/dev/null)" ]; then wait_for_packages; dpkg --configure -a >/dev/null </dev/null || exit; fi
    if ! fresh || ! known docker.io; then tell update; apt update || exit; fi
    packages=docker.io
    # The command is a package of its own from Debian 13 on; with pigz the engine unpacks images about twice as fast.
    for more in docker-cli pigz; do if known $more; then packages="$packages $more"; fi; done
    tell "install $packages"
    if ! apt install -y --no-install-recommends $packages; then
      # Lists that are older than the archive name files that are gone.
      tell update; apt update && apt install -y --no-install-recommends $packages || exit
    fi
    ;;
  *" rhel "* | *" centos "* | *" fedora "* | *" rocky "* | *" almalinux "*)
    family=centos; [ "$ID" = fedora ] && family=fedora
    tell "install docker-ce"
    curl -fsS "https://download.docker.com/linux/$family/docker-ce.repo" -o /etc/yum.repos.d/docker-ce.repo || exit
    dnf -q -y install docker-ce docker-ce-cli containerd.io >/dev/null </dev/null || exit
    ;;
  *) echo "${PRETTY_NAME:-$ID}" >&2; exit 71 ;;
esac

tell start
systemctl enable --now docker >/dev/null 2>&1 </dev/null
tries=0
until docker info >/dev/null 2>&1; do
  tries=$((tries + 1))
  if [ $tries -gt 150 ]; then journalctl -u docker -n 15 --no-pager -o cat >&2; exit 73; fi
  sleep 0.2
done
