#!/bin/bash
# The whole deployment by hand: what a competent administrator types on a fresh Debian server, one thing after the
# other. It is the yardstick that Hearth is measured against, so it is neither slow on purpose nor clever beyond
# what such a script would be. Runs on the server as root; prints the seconds of each part, and the total at the
# proven login. It expects these variables:
#   NAME       the server name, e.g. web.practice.test      MIRROR     the registry mirror, e.g. http://172.31.250.2:5000
#   DIRECTORY  the ACME directory                           CA_FILE    the bundle of roots, on this server
#   POSTGRES, SYNAPSE, CADDY  the images
set -euo pipefail
export LC_ALL=C DEBIAN_FRONTEND=noninteractive
: "${NAME:?}" "${MIRROR:?}" "${DIRECTORY:?}" "${CA_FILE:?}" "${POSTGRES:?}" "${SYNAPSE:?}" "${CADDY:?}"

begin=$(date +%s.%N) last=$begin
part() {  # part WORDS: say what is done and how long it took
	local now
	now=$(date +%s.%N)
	awk -v words="$1" -v from="$last" -v to="$now" 'BEGIN { printf "%-34s %6.1f s\n", words, to - from }'
	last=$now
}
secret() { head -c 32 /dev/urandom | base64 | tr -d '+/=\n'; }
quietly() { "$@" >/tmp/by-hand.out 2>&1 || { tail -n 20 /tmp/by-hand.out >&2; echo "failed: $*" >&2; exit 1; }; }
wait_for() {  # wait_for SECONDS COMMAND: poll until it succeeds
	local seconds=$1
	shift
	timeout "$seconds" bash -c 'until "$@" >/dev/null 2>&1; do sleep 0.2; done' wait "$@" || {
		echo "gave up after $seconds s: $*" >&2
		exit 1
	}
}

# 1. Docker
mkdir -p /etc/docker
echo "{\"registry-mirrors\": [\"$MIRROR\"]}" >/etc/docker/daemon.json
quietly apt-get -q update
packages=docker.io
if apt-cache show docker-cli >/dev/null 2>&1; then packages="docker.io docker-cli"; fi
quietly apt-get -q install -y --no-install-recommends $packages
wait_for 30 docker info
part "Docker"

# 2. PostgreSQL
umask 077
mkdir -p /opt/chat
db_password=$(secret)
printf %s "$db_password" >/opt/chat/db-password
quietly docker pull -q "$POSTGRES"
part "PostgreSQL image"
quietly docker network create chat
quietly docker run -d --name postgres --network chat --restart unless-stopped \
	-e POSTGRES_USER=synapse -e POSTGRES_DB=synapse -e POSTGRES_PASSWORD_FILE=/run/db-password \
	-e POSTGRES_INITDB_ARGS='--encoding=UTF8 --locale=C' \
	-v /opt/chat/db-password:/run/db-password:ro -v postgres-data:/var/lib/postgresql/data "$POSTGRES"
wait_for 60 docker exec postgres pg_isready -q -h 127.0.0.1 -U synapse
part "PostgreSQL"

# 3. Synapse: generate, put the database in, check, start
quietly docker pull -q "$SYNAPSE"
part "Synapse image"
quietly docker run --rm -v synapse-data:/data -e SYNAPSE_SERVER_NAME="$NAME" -e SYNAPSE_REPORT_STATS=no "$SYNAPSE" generate
data=$(docker volume inspect -f '{{.Mountpoint}}' synapse-data)
python3 - "$data/homeserver.yaml" "$db_password" "$NAME" <<'EOF'
import re, sys
path, password, name = sys.argv[1:]
text = open(path).read()
text = re.sub(r"(?m)^database:\n(?:[ \t]+.*\n)+", f"""database:
  name: psycopg2
  args:
    user: synapse
    password: "{password}"
    dbname: synapse
    host: postgres
    cp_min: 5
    cp_max: 10
""", text)
text += f'\npublic_baseurl: "https://{name}/"\nserve_server_wellknown: true\nsuppress_key_server_warning: true\n'
open(path, "w").write(text)
EOF
quietly docker run --rm --network chat --user 991:991 -v synapse-data:/data --entrypoint python3 "$SYNAPSE" \
	-m synapse.config -c /data/homeserver.yaml
quietly docker run -d --name synapse --network chat --restart unless-stopped -v synapse-data:/data "$SYNAPSE"
wait_for 90 docker exec synapse curl -fsS http://localhost:8008/health
part "Synapse"

# 4. Caddy
quietly docker pull -q "$CADDY"
part "Caddy image"
cp "$CA_FILE" /opt/chat/ca.pem
cat >/opt/chat/Caddyfile <<EOF
{
	acme_ca $DIRECTORY
	acme_ca_root /etc/caddy/ca.pem
}
$NAME {
	@matrix path /_matrix/* /_synapse/client/* /.well-known/matrix/*
	handle @matrix {
		request_body {
			max_size 50MiB
		}
		reverse_proxy synapse:8008
	}
	handle {
		respond 404
	}
}
EOF
quietly docker run -d --name caddy --network chat --restart unless-stopped -p 80:80 -p 443:443 -p 443:443/udp \
	-v /opt/chat/Caddyfile:/etc/caddy/Caddyfile:ro -v /opt/chat/ca.pem:/etc/caddy/ca.pem:ro \
	-v caddy-data:/data -v caddy-config:/config "$CADDY"
wait_for 60 curl -fsS --cacert "$CA_FILE" "https://$NAME/_matrix/client/versions"
part "Caddy and the certificate"

# 5. The administrator, and the proof
admin_password=$(secret)
(umask 022; printf %s "$admin_password" >"$data/admin-password")
quietly docker exec synapse register_new_matrix_user -c /data/homeserver.yaml -u admin --password-file /data/admin-password -a \
	http://localhost:8008
rm "$data/admin-password"
printf '{"type":"m.login.password","identifier":{"type":"m.id.user","user":"admin"},"password":"%s"}' "$admin_password" |
	curl -fsS --cacert "$CA_FILE" -H 'Content-Type: application/json' -d @- \
		"https://$NAME/_matrix/client/v3/login" >/tmp/login.json
grep -q "\"user_id\":\"@admin:$NAME\"" /tmp/login.json
rm /tmp/login.json
part "administrator and login"
last=$begin
part "total"
