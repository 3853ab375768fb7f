# shellcheck shell=sh disable=SC2034,SC2154
# As 1Panel runs it: a container in the network of the machine, its sites in a mounted folder. OpenResty itself is in no
# distribution; inside is the nginx that it is made of, under its name and with its folders.
packages=nginx
www=/opt/1panel/www
there=/usr/local/openresty/nginx
box=/root/openresty
sites() {
  systemctl disable -q --now nginx
  mkdir -p $www/conf.d $www/sites/apex/ssl $box$there/conf/conf.d $box$there/logs $box/var/log/nginx \
    $box/var/lib/nginx $box/run $box/etc $box/usr/local/bin $box/tmp
  for file in /usr/sbin/nginx /bin/sh $(ldd /usr/sbin/nginx /bin/sh | grep -o '/[^ :]*' | sort -u); do
    mkdir -p "$box$(dirname "$file")"; cp -L "$file" "$box$file"
  done
  cp /etc/passwd /etc/group /etc/nsswitch.conf $box/etc/
  printf '#!/bin/sh\nexec /usr/sbin/nginx -p %s/ -c conf/nginx.conf "$@"\n' $there >$box/usr/local/bin/openresty
  chmod +x $box/usr/local/bin/openresty
  printf 'user root;\nevents {}\npid logs/nginx.pid;\nhttp {\n  client_max_body_size 50m;\n  include conf.d/*.conf;\n}\n' \
    >$box$there/conf/nginx.conf
  tar -C $box -c . | docker import -c 'ENV PATH=/usr/local/bin:/usr/bin:/bin' - 1panel/openresty:stand-in
  echo "server { listen 80; server_name shop.$name; root /srv/shop; }" >$www/conf.d/shop.conf
  docker rm -f 1Panel-openresty-a1b2 2>/dev/null || true
  docker create --name 1Panel-openresty-a1b2 --network host -v $www:/www -v $www/conf.d:$there/conf/conf.d -v /srv:/srv \
    1panel/openresty:stand-in openresty -g 'daemon off;'
}
paste_notes() {
  cp -L $live/fullchain.pem $live/privkey.pem $www/sites/apex/ssl/
  cat >$www/conf.d/zz-apex.conf <<SITE
server {
  listen 443 ssl; server_name $apex; root /srv/shop;
  ssl_certificate /www/sites/apex/ssl/fullchain.pem; ssl_certificate_key /www/sites/apex/ssl/privkey.pem;
  $(cat)
}
SITE
  reload
}
reload() { docker exec 1Panel-openresty-a1b2 openresty -s reload; }
dependent() {
  mv $www/conf.d/shop.conf $www/conf.d/zzz-shop.conf
  echo "server { listen 81; server_name office.$name; root /srv/shop; }" >$www/conf.d/office.conf
  reload
}
independent() {
  rm $www/conf.d/office.conf
  mv $www/conf.d/zzz-shop.conf $www/conf.d/shop.conf
  reload
}
forget_chat() { rm $www/conf.d/zz-hearth.conf; reload; }
restart() { docker restart -t 1 1Panel-openresty-a1b2; }
leave() { docker rm -f 1Panel-openresty-a1b2; }
