# Tells what this server looks like, in sections that begin with "@@ name". Changes nothing.
# Set before: names, volumes, networks, images (space separated), database, role, account, host, folder, files (name=path ...)
say() { printf '@@ %s\n' "$1"; }

say system; cat /etc/os-release
say processor; uname -m
say memory; sed -n 's/^MemTotal: *\([0-9]*\) kB/\1/p' /proc/meminfo
say clock; date +%s
say addresses; ip -o addr show scope global | sed 's/.* inet6\{0,1\} \([^/ ]*\).*/\1/'
say listeners; ss -Hltnp 'sport = :80 or sport = :443' | sed -n 's/^[^ ]* *[^ ]* *[^ ]* *[^ ]*:\([0-9]*\) .*users:(("\([^"]*\)".*/\1 \2/p; t; s/^[^ ]* *[^ ]* *[^ ]* *[^ ]*:\([0-9]*\) .*/\1/p'

root=/var/lib/docker
if command -v docker >/dev/null; then
  say installed; echo yes
  if info=$(docker info -f '{{.ServerVersion}} {{.DockerRootDir}} {{json .RegistryConfig.Mirrors}}' 2>/dev/null) \
    && [ "${info%% *}" != "" ]; then
    say engine; printf '%s\n' "$info"
    root=${info#* }; root=${root% *}
    say containers; docker container inspect $names 2>/dev/null
    say volumes; docker volume inspect $volumes 2>/dev/null
    say networks; docker network inspect $networks 2>/dev/null
    say images; docker image inspect -f '{{range .RepoTags}}{{println .}}{{end}}' $images 2>/dev/null
    if [ "$(docker container inspect -f '{{index .Config.Labels "hearth"}} {{.State.Running}}' postgres 2>/dev/null)" = '1 true' ]; then
      say data; docker exec -i postgres sh -s 2>/dev/null <<SQL
q() { psql -U postgres -XAtq "\$@"; }
q -c "SELECT 'answers'" || exit 0
q -c "SELECT 'role' FROM pg_roles WHERE rolname = '$role'"
q -c "SELECT 'database ' || pg_encoding_to_char(encoding) || '|' || datcollate || '|' || datctype || '|' || pg_get_userbyid(datdba) FROM pg_database WHERE datname = '$database'"
q -d $database -c "SELECT 'accounts ' || count(*) FROM users" -c "SELECT 'account ' || admin FROM users WHERE name = '$account'"
SQL
    fi
  fi
fi
say disk; at=$root; while ! [ -d "$at" ]; do at=$(dirname "$at"); done; df -PB1 "$at" | sed -n '2s/^[^ ]* *[0-9]* *[0-9]* *\([0-9]*\) .*/\1/p'

say secrets; [ -s "$folder/secrets.json" ] && echo yes
say record; cat "$folder/record" 2>/dev/null
say lock; cat "$folder/lock/holder" 2>/dev/null
say digests
for file in $files; do
  path=${file#*=}; case $path in volume:*) path=$root/volumes/${path#volume:} ;; esac
  [ -e "$path" ] && echo "${file%%=*} $(sha256sum <"$path" | cut -d' ' -f1)"
done
say keys; for key in "$root"/volumes/synapse-data/_data/*.signing.key; do [ -s "$key" ] && basename "$key"; done
say certificate; cat "$root"/volumes/caddy-data/_data/caddy/certificates/*/"$host"/"$host".crt 2>/dev/null
say end
