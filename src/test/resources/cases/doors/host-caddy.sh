# shellcheck shell=sh disable=SC2034,SC2154
packages=caddy
sites() { printf 'http://shop.%s {\n\troot * /srv/shop\n\tfile_server\n}\n' "$name" >/etc/caddy/Caddyfile; }
paste_notes() {
  cp -L $live/fullchain.pem $live/privkey.pem /etc/caddy/
  chown caddy: /etc/caddy/privkey.pem
  printf '%s {\n\ttls /etc/caddy/fullchain.pem /etc/caddy/privkey.pem\n%s\n}\n' "$apex" "$(cat)" >>/etc/caddy/Caddyfile
  systemctl restart caddy
}
restart() { systemctl restart caddy; }
leave() { systemctl disable -q --now caddy; }
