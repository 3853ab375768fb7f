# Tells what is worth knowing about this server before anything is changed, in sections that begin with "@@ name": what
# is looked at once, and not before every step. All questions run side by side; each is bounded in time, and each section
# is printed in one piece. Changes nothing.
# Set before: names (to be looked up from here, space separated)
# shellcheck shell=sh
# shellcheck disable=SC2154 # whoever sends this script puts that line before it
# shellcheck disable=SC2086 # lists of names are meant to become words
tell() { printf '@@ %s\n%s\n' "$1" "$(printf %s "$2" | head -c 3000)"; }
have() { command -v "$1" >/dev/null 2>&1; }

# Ends a question that takes too long; where there is no such program, the question is asked without it.
within() { if have timeout; then timeout "$@"; else shift; "$@"; fi; }

lookup() { within 3 getent ahosts "$1" | sed 's/[ \t].*//' | sort -u; }

rights() {
  echo "user=$(id -u)"
  for folder in /etc /var/lib; do [ -w $folder ] || echo "closed=$folder"; done
}

inodes() {
  at=/var/lib/docker; have docker && at=$(within 3 docker info -f '{{.DockerRootDir}}' 2>/dev/null)
  [ -n "$at" ] || at=/var/lib/docker
  while ! [ -d "$at" ]; do at=$(dirname "$at"); done
  # A file system that makes inodes as it goes says 0 in all.
  df -Pi "$at" | sed -n '2s/^[^ ]* *\([0-9-]*\) *[0-9-]* *\([0-9-]*\) .*/\1 \2/p'; echo "$at"
}

zone() {
  if [ -L /etc/localtime ]; then echo "link=$(readlink /etc/localtime)"; fi
  if [ -e /etc/localtime ]; then echo there=yes; fi
  echo "named=$(cat /etc/timezone 2>/dev/null)"
  echo "offset=$(date +%z)"
}

machine() {
  echo "kind=$(systemd-detect-virt 2>/dev/null)"
  echo "kernel=$(uname -r)"
  [ -e /proc/user_beancounters ] && echo beancounters=yes
  [ -e /sys/fs/cgroup ] && [ -n "$(ls /sys/fs/cgroup 2>/dev/null)" ] && echo cgroups=yes
  grep -qw overlay /proc/filesystems && echo overlay=yes
  echo "capabilities=$(sed -n 's/^CapEff:[ \t]*//p' /proc/self/status)"
  echo "vendor=$(cat /sys/class/dmi/id/sys_vendor 2>/dev/null)"
}

docker_kind() {
  have docker || return
  echo "program=$(readlink -f "$(command -v docker)")"
  within 4 docker info -f 'driver={{.Driver}}' 2>/dev/null
}

packages() {
  for lock in /var/lib/dpkg/lock-frontend /var/lib/dpkg/lock /var/lib/apt/lists/lock; do
    inode=$(stat -c %i "$lock" 2>/dev/null) || continue
    holder=$(sed -n "s/^[0-9]*: POSIX .* WRITE \([0-9]*\) [^ ]*:$inode .*/\1/p" /proc/locks | head -n 1)
    if [ -n "$holder" ]; then echo "busy=$(cat "/proc/$holder/comm" 2>/dev/null || echo "$holder")"; break; fi
  done
  if have dpkg; then
    # What is neither installed whole nor gone: its second letter says how far it came.
    within 4 dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' 2>/dev/null | sed -n 's/^[a-z][HFUWt].\{0,1\} *\([^ ]*\)$/broken=\1/p' | head -n 10
    [ -n "$(ls /var/lib/dpkg/updates 2>/dev/null)" ] && echo half=yes
  fi
  if [ -d /run/cloud-init ] && [ -e /run/cloud-init/enabled ] && ! [ -e /run/cloud-init/result.json ]; then echo first-boot=yes; fi
}

# The port, the address, the program and where the program lies; and what of it Docker publishes.
holders() {
  ss -Hltnp "$(for port in $ports 8448; do printf ' or sport = :%s' "$port"; done | cut -c 5-)" 2>/dev/null |
    sed -n 's/^[^ ]* *[^ ]* *[^ ]* *\([^ ]*\):\([0-9]*\) .*users:(("\([^"]*\)",pid=\([0-9]*\).*/\2 \1 \3 \4/p' |
    while read -r port address program pid; do
      echo "port $port $address $program $(readlink "/proc/$pid/exe" 2>/dev/null)"
    done
  have docker && within 4 docker ps --format 'container {{.Names}} {{.Image}} hearth={{.Label "hearth"}} {{.Ports}}' 2>/dev/null |
    grep -E ":($(printf %s "$ports 8448" | tr ' ' '|'))->|1panel/openresty"
}

ufw_says() { have ufw && within 4 ufw status verbose 2>/dev/null; }
firewalld_says() { have firewall-cmd && within 4 firewall-cmd --list-all 2>/dev/null; }
# The chains that see what comes in and refuse what no rule allows.
nft_says() {
  have nft && within 4 nft list ruleset 2>/dev/null | awk '
    /^table/ { table = $2 " " $3 }
    /^\tchain/ { chain = table " " $2; text = ""; keep = 0 }
    /hook input/ { keep = 1 }
    { text = text $0 "\n" }
    /^\t}/ { if (keep) print "chain " chain "\n" text; text = ""; keep = 0 }'
}
iptables_says() { have iptables && within 4 iptables -w 2 -S INPUT 2>/dev/null; }

# What an earlier Synapse left: its settings with the name that they say, its data, its containers.
synapse() {
  for file in /etc/matrix-synapse/homeserver.yaml /etc/matrix-synapse/conf.d/server_name.yaml \
    /matrix/synapse/config/homeserver.yaml /opt/1panel/apps/synapse/*/data/homeserver.yaml \
    /opt/1panel/apps/local/synapse/*/data/homeserver.yaml /var/lib/docker/volumes/*/_data/homeserver.yaml \
    /opt/yunohost/matrix-synapse/homeserver.yaml /root/synapse/homeserver.yaml /opt/synapse/homeserver.yaml; do
    [ -f "$file" ] || continue
    case $file in /var/lib/docker/volumes/synapse-data/*)
      [ "$(within 3 docker volume inspect -f '{{index .Labels "hearth"}}' synapse-data 2>/dev/null)" = 1 ] && continue ;;
    esac
    echo "settings $file $(sed -n "s/^server_name: *[\"']\{0,1\}\([^\"' ]*\).*/\1/p" "$file" | head -n 1)"
  done
  for folder in /var/lib/matrix-synapse /var/lib/dendrite /var/lib/conduit /var/lib/matrix-conduit /etc/dendrite; do
    [ -n "$(ls -A $folder 2>/dev/null)" ] && echo "data $folder"
  done
  have docker && within 4 docker ps -a --format '{{.Names}} {{.Image}} hearth={{.Label "hearth"}}' 2>/dev/null |
    sed -n 's/^\([^ ]* [^ ]*\(synapse\|dendrite\|conduit\|conduwuit\|tuwunel\)[^ ]*\) hearth=$/container \1/p'
}

for name in $names; do (tell "lookup $name" "$(lookup "$name")") & done
(tell rights "$(rights)") &
(tell inodes "$(inodes)") &
(tell zone "$(zone)") &
(tell machine "$(machine)") &
(tell docker "$(docker_kind)") &
(tell packages "$(packages)") &
(tell holders "$(holders)") &
(tell ufw "$(ufw_says)") &
(tell firewalld "$(firewalld_says)") &
(tell nft "$(nft_says)") &
(tell iptables "$(iptables_says)") &
(tell synapse "$(synapse)") &
wait
tell end ''
