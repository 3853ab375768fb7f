# What the breakages share. Set before: name (the public name of the practice server).
# shellcheck shell=sh
# shellcheck disable=SC2154 # whoever sends this script puts that line before it
data=/var/lib/docker/volumes/synapse-data/_data
caddy=/var/lib/hearth/caddy

until_true() { timeout 60 sh -c "until $1; do sleep 0.1; done"; }
ready() { until_true 'docker exec synapse curl -fs http://localhost:8008/health >/dev/null 2>&1'; }
answers() { until_true "docker exec synapse curl -sko /dev/null https://$name/ 2>/dev/null"; }
sql() { docker exec postgres psql -U postgres -Xqc "$@"; }
secret() { sed "s/.*\"$1\":\"\([^\"]*\)\".*/\1/" /var/lib/hearth/secrets.json; }

# The front door's configuration, changed by sed, and put back. It is read when all is said: see settle.
door() { sed -i "$1" $caddy/Caddyfile; touch /root/door-changed; }
door_back() { cp -a /root/Caddyfile.good $caddy/Caddyfile; touch /root/door-changed; }

# Synapse's, likewise.
settings() { sed -i "$1" $data/homeserver.yaml; touch /root/settings-changed; }
settings_back() { cp -a /root/homeserver.good $data/homeserver.yaml; touch /root/settings-changed; }

# One restart for what was mended and what was broken next.
settle() {
  if [ -e /root/door-changed ]; then rm /root/door-changed; docker restart -t 1 caddy; answers; fi
  if [ -e /root/settings-changed ]; then rm /root/settings-changed; docker restart -t 3 synapse; ready; fi
}

# Answers one path in Synapse's place: the path, what to say, and the status.
instead() { door "s|handle /_matrix/\\* {|handle $1 {\\n\\t\\trespond \`$2\` $3\\n\\t}\\n\\t&|"; }

# Another certificate at the front door: for this name, valid from and until so many days from now.
certificate() {
  docker exec -i synapse python3 - "$@" >$caddy/other.pem <<'PYTHON'
import datetime, sys
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
name, since, until = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
now = datetime.datetime.now(datetime.timezone.utc)
key = ec.generate_private_key(ec.SECP256R1())
of = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "somebody")])
made = (x509.CertificateBuilder().subject_name(of).issuer_name(of).public_key(key.public_key())
    .serial_number(x509.random_serial_number())
    .not_valid_before(now + datetime.timedelta(days=since)).not_valid_after(now + datetime.timedelta(days=until))
    .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), False).sign(key, hashes.SHA256()))
print(made.public_bytes(serialization.Encoding.PEM).decode(), end="")
print(key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8,
    serialization.NoEncryption()).decode(), end="")
PYTHON
  door "s|^$name {|&\n\ttls /etc/caddy/other.pem /etc/caddy/other.pem|"
}
