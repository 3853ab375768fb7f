# What the web servers of AddressesTest share. Set before: name (the public name), apex (the server name, another site
# of the same web server), and the functions of one web server: packages, sites, dependent, independent, restart, stop.
# shellcheck shell=sh
# shellcheck disable=SC2154,SC2086 # whoever sends this script puts those lines before it; packages are words
live=/etc/letsencrypt/live/$apex
notes=/var/lib/hearth/well-known

install_packages() { DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends $packages curl 2>/dev/null; }

# Installs it with a shop of somebody, which has nothing to do with the chat.
come() {
  install_packages || { apt-get -q update; install_packages; }
  mkdir -p /srv/shop /var/www/apex
  echo shop >/srv/shop/index.html
  sites
  restart
}

# The certificate of the website at the server name, as its owner got it.
apex_certificate() {
  REQUESTS_CA_BUNDLE=/etc/letsencrypt/hearth-roots.pem certbot certonly -n -q --agree-tos \
    --register-unsafely-without-email --webroot -w /var/www/apex -d "$apex" --server "$directory" </dev/null
}
