# shellcheck shell=sh disable=SC2034,SC2154
packages=nginx
sites() {
  rm -f /etc/nginx/sites-enabled/default
  cat >/etc/nginx/conf.d/shop.conf <<SITE
server { listen 80; server_name shop.$name; root /srv/shop; }
server { listen 80; server_name $apex; root /var/www/apex; }
SITE
}
paste_notes() {
  apex_certificate
  cat >/etc/nginx/conf.d/zz-apex.conf <<SITE
server {
  listen 443 ssl; server_name $apex; root /srv/shop;
  ssl_certificate $live/fullchain.pem; ssl_certificate_key $live/privkey.pem;
  $(cat)
}
SITE
  systemctl reload nginx
}
# A site that answers only because another one comes first.
dependent() {
  mv /etc/nginx/conf.d/shop.conf /etc/nginx/conf.d/zzz-shop.conf
  echo "server { listen 81; server_name office.$name; root /srv/shop; }" >/etc/nginx/conf.d/office.conf
  systemctl reload nginx
}
independent() {
  rm /etc/nginx/conf.d/office.conf
  mv /etc/nginx/conf.d/zzz-shop.conf /etc/nginx/conf.d/shop.conf
  systemctl reload nginx
}
restart() { systemctl restart nginx; }
leave() { systemctl disable -q --now nginx; }
forget_chat() { rm /etc/nginx/conf.d/zz-hearth.conf; systemctl reload nginx; }
