#!/bin/bash
# Does what the official image's entry script does, as far as a deployment can see it: settings from the
# environment or *_FILE, a first start on the socket only, then the server as the user postgres.
set -euo pipefail

from_file() {  # from_file NAME [DEFAULT]: NAME, else the content of the file NAME_FILE names, else DEFAULT
	local name=$1 file_name="$1_FILE"
	if [ -n "${!name:-}" ] && [ -n "${!file_name:-}" ]; then
		echo >&2 "error: both $name and $file_name are set (but are exclusive)"
		exit 1
	fi
	local value=${!name:-${2:-}}
	[ -z "${!file_name:-}" ] || value=$(<"${!file_name}")
	export "$name=$value"
	unset "$file_name"
}

first_start() {
	local method=${POSTGRES_HOST_AUTH_METHOD:-scram-sha-256}
	if [ -z "$POSTGRES_PASSWORD" ] && [ "$method" != trust ]; then
		echo >&2 "Error: Database is uninitialized and superuser password is not specified."
		echo >&2 "       You must specify POSTGRES_PASSWORD to a non-empty value for the superuser."
		exit 1
	fi
	eval 'initdb --username="$POSTGRES_USER" --pwfile=<(printf "%s\n" "$POSTGRES_PASSWORD")' "$POSTGRES_INITDB_ARGS"
	printf '\nhost all all all %s\n' "$method" >>"$PGDATA/pg_hba.conf"

	local psql=(psql -v ON_ERROR_STOP=1 --no-psqlrc --username "$POSTGRES_USER" --no-password)
	export PGPASSWORD=$POSTGRES_PASSWORD
	pg_ctl -D "$PGDATA" -o "-c listen_addresses='' -p 5432" -w start
	if [ "$POSTGRES_DB" != postgres ]; then
		"${psql[@]}" --dbname postgres --set db="$POSTGRES_DB" <<<'CREATE DATABASE :"db";'
	fi
	local script
	for script in /docker-entrypoint-initdb.d/*; do
		case $script in
		*.sh) . "$script" ;;
		*.sql) "${psql[@]}" --dbname "$POSTGRES_DB" -f "$script" ;;
		*.sql.gz) gunzip -c "$script" | "${psql[@]}" --dbname "$POSTGRES_DB" ;;
		esac
	done
	pg_ctl -D "$PGDATA" -m fast -w stop
	unset PGPASSWORD
	printf '\nPostgreSQL init process complete; ready for start up.\n\n'
}

[ "${1#-}" = "$1" ] || set -- postgres "$@"
if [ "$1" = postgres ]; then
	# Still as root, because a secret's file may be readable to root alone.
	from_file POSTGRES_PASSWORD
	from_file POSTGRES_USER postgres
	from_file POSTGRES_DB "$POSTGRES_USER"
	from_file POSTGRES_INITDB_ARGS
	if [ "$(id -u)" = 0 ]; then
		mkdir -p "$PGDATA" && chmod 0700 "$PGDATA"
		find "$PGDATA" \! -user postgres -exec chown postgres '{}' +
		find /var/run/postgresql \! -user postgres -exec chown postgres '{}' +
		exec gosu postgres "$BASH_SOURCE" "$@"
	fi
	if [ -s "$PGDATA/PG_VERSION" ]; then
		printf '\nPostgreSQL Database directory appears to contain a database; Skipping initialization\n\n'
	else
		first_start
	fi
fi
exec "$@"
