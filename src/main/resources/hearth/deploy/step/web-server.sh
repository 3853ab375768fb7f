# Adds a site to the web server that this server has already, and takes it away again.
# Set before: kind (nginx, openresty, apache, host-caddy), verb (names, certify, install, undo), host, site (the file of the site;
# OpenResty's is copied to where it looks for it),
# challenges (a folder), email, directory, root (of another authority; may be empty), folder (the server's record)
# Exit status: 75 the web server's own check refuses the site, 76 no certificate was issued.
# shellcheck shell=sh
# shellcheck disable=SC2154 # whoever sends this script puts those lines before it
# shellcheck disable=SC2086 # lists of names are meant to become words
export DEBIAN_FRONTEND=noninteractive NEEDRESTART_SUSPEND=1
new=$site.new
modules='proxy proxy_http ssl headers http2 alias'

# Every name of an nginx, from its whole configuration.
server_names() { sed 's/#.*//' | tr '\n;{}' ' \n\n\n' | sed -n 's/^[[:space:]]*server_name[[:space:]][[:space:]]*//p'; }
asking_nginx() { printf 'server { listen 80; listen [::]:80; server_name %s; location ^~ /.well-known/acme-challenge/ { root %s; } }\n' "$host" "$1"; }

case $kind in
  nginx)
    hook='systemctl reload nginx'
    check() { nginx -t; }
    names() { nginx -T 2>/dev/null | server_names; }
    ask() { asking_nginx "$challenges"; }
    ;;
  openresty)
    # 1Panel runs it in a container that shares the network of the machine and finds its sites in a mounted folder.
    box=$(docker ps --format '{{.Names}} {{.Image}}' | grep -i openresty | head -n1 | cut -d' ' -f1)
    if [ -n "$box" ]; then
      openresty="docker exec $box openresty"
      sites=$(docker inspect -f '{{range .Mounts}}{{.Destination}} {{.Source}}{{println}}{{end}}' "$box" | sed -n 's|^/usr/local/openresty/nginx/conf/conf\.d ||p')
      if [ -z "$sites" ]; then echo "$box: no folder is mounted at /usr/local/openresty/nginx/conf/conf.d" >&2; exit 75; fi
    else
      openresty=openresty
      sites=/usr/local/openresty/nginx/conf/conf.d
      main=/usr/local/openresty/nginx/conf/nginx.conf
      # Its own configuration has no folder for sites; an empty one changes nothing.
      if [ $verb != names ] && ! grep -q 'include .*conf\.d/\*\.conf' $main; then
        mkdir -p $sites
        sed -i "$(grep -n '^}' $main | tail -n1 | cut -d: -f1)i\    include conf.d/*.conf;" $main
      fi
    fi
    site=$sites/zz-hearth.conf
    challenges=$sites/hearth
    # What it reads lies beside its sites: a container does not see the place where certbot keeps certificates.
    hook="cp -L /etc/letsencrypt/live/$host/fullchain.pem /etc/letsencrypt/live/$host/privkey.pem $sites/hearth/ && $openresty -s reload"
    check() { $openresty -t; }
    names() { $openresty -T 2>/dev/null | server_names; }
    ask() { asking_nginx conf/conf.d/hearth; }
    ;;
  apache)
    hook='systemctl reload apache2'
    check() { apache2ctl configtest; }
    names() { apache2ctl -S 2>/dev/null | sed -n 's/.* namevhost \([^ ]*\) .*/\1/p; s/^[^ ][^ ]*:[0-9][0-9]*  *\([^ ]*\) (.*/\1/p; s/^ *alias //p'; }
    ask() { printf '<VirtualHost *:80>\nServerName %s\nAlias /.well-known/acme-challenge %s/.well-known/acme-challenge\n<Directory %s>\nRequire all granted\n</Directory>\n</VirtualHost>\n' "$host" "$challenges" "$challenges"; }
    ;;
  host-caddy)
    main=/etc/caddy/Caddyfile
    hook='systemctl reload caddy'
    check() { caddy validate --adapter caddyfile --config $main; }
    names() { caddy adapt --adapter caddyfile --config $main 2>/dev/null | grep -o '"host":\[[^]]*\]' | grep -o '"[^"]*\.[^"]*"' | tr -d '"'; }
    ;;
esac
asking=${site%.conf}-challenge.conf
reload() {
  case $kind in
    openresty) $openresty -s reload ;;
    *) $hook ;;
  esac
}

case $verb in
  # Every other site, one a line, without patterns.
  names) names | tr -s ' \t' '\n\n' | grep -E '^[a-z0-9.-]+\.[a-z0-9-]+$' | grep -vx "$host" | sort -u; exit 0 ;;

  certify)
    chain=/etc/letsencrypt/live/$host/fullchain.pem
    if [ -s "$chain" ] && openssl x509 -checkend 86400 -noout -in "$chain" >/dev/null; then exit 0; fi
    if ! command -v certbot >/dev/null; then
      echo 'hearth: install certbot'
      if command -v apt-get >/dev/null; then
        apt-get -q -o DPkg::Lock::Timeout=300 update >/dev/null </dev/null
        apt-get -q -o DPkg::Lock::Timeout=300 install -y --no-install-recommends certbot >/dev/null </dev/null || exit
      else
        dnf -q -y install certbot >/dev/null </dev/null || exit
      fi
    fi
    mkdir -p -m 0755 "$challenges"
    set -- -n --agree-tos --webroot -w "$challenges" -d "$host" --cert-name "$host"
    if [ -n "$email" ]; then set -- "$@" --email "$email"; else set -- "$@" --register-unsafely-without-email; fi
    if [ -n "$directory" ]; then
      # Renewals come by the package's own timer, which has to believe the same authority.
      roots=/etc/letsencrypt/hearth-roots.pem
      mkdir -p /etc/letsencrypt /etc/systemd/system/certbot.service.d
      cat /etc/ssl/certs/ca-certificates.crt "$root" >$roots
      printf '[Service]\nEnvironment=REQUESTS_CA_BUNDLE=%s\n' $roots >/etc/systemd/system/certbot.service.d/hearth.conf
      systemctl daemon-reload
      export REQUESTS_CA_BUNDLE=$roots
      set -- "$@" --server "$directory"
    fi
    # A site that is there already answers the authority itself.
    if ! [ -e "$site" ]; then
      ask >"$asking"
      if ! said=$(check 2>&1); then rm "$asking"; echo "$said" >&2; exit 75; fi
      reload
    fi
    certbot certonly "$@" </dev/null; issued=$?
    if [ -e "$asking" ]; then rm "$asking"; reload; fi
    [ $issued = 0 ] || exit 76
    ;;

  install)
    rm -f "$folder/site.before" "$folder/modules.before" "$folder/main.before"
    if [ $kind = openresty ]; then
      mkdir -p -m 0755 "$sites/hearth"
      (umask 077 && cp -L "/etc/letsencrypt/live/$host/fullchain.pem" "/etc/letsencrypt/live/$host/privkey.pem" "$sites/hearth/")
    fi
    [ ! -e "$site" ] || cp -p "$site" "$folder/site.before"
    if [ $kind = apache ]; then
      for module in $modules; do [ -e /etc/apache2/mods-enabled/$module.load ] || echo $module; done >"$folder/modules.before"
      a2enmod -q $modules >/dev/null
    fi
    # After a renewal, whichever web server reads the certificate now reads it again.
    if [ $kind != host-caddy ]; then
      mkdir -p /etc/letsencrypt/renewal-hooks/deploy
      printf '#!/bin/sh\n[ "$RENEWED_LINEAGE" != "/etc/letsencrypt/live/%s" ] || { %s; }\n' "$host" "$hook" >/etc/letsencrypt/renewal-hooks/deploy/hearth
      chmod 0755 /etc/letsencrypt/renewal-hooks/deploy/hearth
      # And the authority's question is answered where this one looks, whichever one it was that got the certificate.
      mkdir -p -m 0755 "$challenges"
      sed -i "s|^webroot_path = .*|webroot_path = $challenges,|; s|^$host = .*|$host = $challenges|" "/etc/letsencrypt/renewal/$host.conf"
    fi
    cp "$new" "$site"
    # The roots of another authority, which this one has to read itself.
    if [ -e /etc/caddy/hearth-root.pem.new ]; then cp /etc/caddy/hearth-root.pem.new /etc/caddy/hearth-root.pem; fi
    if [ $kind = host-caddy ] && ! grep -q "^import $site\$" $main; then
      cp -p $main "$folder/main.before"
      printf '\nimport %s\n' "$site" >>$main
    fi
    if said=$(check 2>&1); then reload; exit; fi
    echo "$said" >&2; refused=75
    ;;
esac

# Undone, also after a refusal: everything is as it was.
if [ $verb = undo ] || [ -n "${refused:-}" ]; then
  if [ -e "$folder/site.before" ]; then mv "$folder/site.before" "$site"; else rm -f "$site"; fi
  if [ -e "$folder/main.before" ]; then mv "$folder/main.before" $main; fi
  if [ -s "$folder/modules.before" ]; then a2dismod -q -f $(cat "$folder/modules.before") >/dev/null; rm "$folder/modules.before"; fi
  reload
  exit "${refused:-0}"
fi
