# Tells what this server looks like, in sections that begin with "@@ name". Changes nothing.
# Set before: names, volumes, networks, images (space separated), database, role, account, server, host, port, authority (internal or
# public), folder, files (name=path ...)
# shellcheck shell=sh
# shellcheck disable=SC2154 # whoever sends this script puts those lines before it
# shellcheck disable=SC2086 # lists of names are meant to become words
say() { printf '@@ %s\n' "$1"; }

say system; cat /etc/os-release
say processor; uname -m
say memory; sed -n 's/^MemTotal: *\([0-9]*\) kB/\1/p' /proc/meminfo
say clock; date +%s
say addresses; ip -o addr show scope global | sed 's/.* inet6\{0,1\} \([^/ ]*\).*/\1/'
# The ways out, and whether containers have that of IPv6: an engine that sees to it has a chain of rules for them.
say ways
for kind in 4 6; do [ -z "$(ip -$kind route show default 2>/dev/null)" ] || echo $kind; done
if command -v ip6tables >/dev/null && ip6tables -w 2 -t nat -S DOCKER >/dev/null 2>&1; then echo containers-6; fi
say listeners; ss -Hltnp "sport = :80 or sport = :$port" | sed -n 's/^[^ ]* *[^ ]* *[^ ]* *[^ ]*:\([0-9]*\) .*users:(("\([^"]*\)".*/\1 \2/p; t; s/^[^ ]* *[^ ]* *[^ ]* *[^ ]*:\([0-9]*\) .*/\1/p'

root=/var/lib/docker
if command -v docker >/dev/null; then
  say installed; echo yes
  if info=$(docker info -f '{{.ServerVersion}} {{.DockerRootDir}} {{json .RegistryConfig.Mirrors}}' 2>/dev/null) \
    && [ "${info%% *}" != "" ]; then
    say engine; printf '%s\n' "$info"
    root=${info#* }; root=${root% *}
    # Only what is read: whole, this would be most of what a deployment receives, with other people's environments.
    containers=$(docker container inspect -f '{"Id":{{json .ID}},"Name":{{json .Name}},"Status":{{json .State.Status}},"Health":"{{with .State.Health}}{{.Status}}{{end}}","ExitCode":{{.State.ExitCode}},"RestartCount":{{.RestartCount}},"Labels":{{json .Config.Labels}},"Networks":{{json .NetworkSettings.Networks}}}' $names 2>/dev/null)
    say containers; printf '%s\n' "$containers"
    say volumes; docker volume inspect -f '{"Name":{{json .Name}},"Labels":{{json .Labels}}}' $volumes 2>/dev/null
    say networks; docker network inspect -f '{"Name":{{json .Name}},"Labels":{{json .Labels}}}' $networks 2>/dev/null
    # One by one: the engine may call an image by a shorter name than the plan does.
    say images; for image in $images; do docker image inspect "$image" >/dev/null 2>&1 && echo "$image" & done; wait
    # One psql for everything: starting it takes longer than all that it is asked. Where there is no such database the
    # last questions go unanswered.
    if printf '%s\n' "$containers" | grep -q '"Name":"/postgres","Status":"running",.*"hearth":"1"'; then
      say data; docker exec -i postgres psql -U postgres -XAtq 2>/dev/null <<SQL
SELECT 'answers';
SELECT 'role' FROM pg_roles WHERE rolname = '$role';
SELECT 'database ' || pg_encoding_to_char(encoding) || '|' || datcollate || '|' || datctype || '|' || pg_get_userbyid(datdba) FROM pg_database WHERE datname = '$database';
\\connect $database
SELECT 'accounts ' || count(*) FROM users;
SELECT 'account ' || admin FROM users WHERE name = '$account';
SELECT 'room ' || room_alias FROM room_aliases WHERE room_alias LIKE '%:$server' LIMIT 1000;
SQL
    fi
  fi
fi
say disk; at=$root; while ! [ -d "$at" ]; do at=$(dirname "$at"); done; df -PB1 "$at" | sed -n '2s/^[^ ]* *[0-9]* *[0-9]* *\([0-9]*\) .*/\1/p'

say secrets; [ -s "$folder/secrets.json" ] && echo yes
say given; for file in "$folder"/given/*; do
  [ -s "$file" ] && echo "${file##*/} $(head -n1 "$file") $(sha256sum <"$file" | cut -d' ' -f1)"
done
say record; cat "$folder/record" 2>/dev/null
say pending; cat "$folder/record.new" 2>/dev/null
say lock; cat "$folder/lock/holder" 2>/dev/null
# The folder of the sites of an OpenResty: in its container's eyes, or on this machine.
openresty() {
  box=$(docker ps --format '{{.Names}} {{.Image}}' 2>/dev/null | grep -i openresty | head -n1 | cut -d' ' -f1)
  if [ -z "$box" ]; then echo /usr/local/openresty/nginx/conf/conf.d; return; fi
  docker inspect -f '{{range .Mounts}}{{.Destination}} {{.Source}}{{println}}{{end}}' "$box" | sed -n 's|^/usr/local/openresty/nginx/conf/conf\.d ||p'
}
say digests
for file in $files; do
  path=${file#*=}; case $path in
    volume:*) path=$root/volumes/${path#volume:} ;;
    openresty:*) path=$(openresty)/${path#openresty:} ;;
  esac
  [ -e "$path" ] && echo "${file%%=*} $(sha256sum <"$path" | cut -d' ' -f1)"
done
say keys; for key in "$root"/volumes/synapse-data/_data/*.signing.key; do [ -s "$key" ] && basename "$key"; done
say certificate
for chain in "$root"/volumes/caddy-data/_data/caddy/certificates/*/"$host/$host.crt"; do
  case $chain in */certificates/local/*) issuer=internal ;; *) issuer=public ;; esac
  [ $issuer = "$authority" ] && sed '/^-*END/q' "$chain" 2>/dev/null
done
[ $authority = public ] && for chain in "/etc/letsencrypt/live/$host/fullchain.pem" \
  /var/lib/caddy/.local/share/caddy/certificates/*/"$host/$host.crt"; do sed '/^-*END/q' "$chain" 2>/dev/null; done
say end
