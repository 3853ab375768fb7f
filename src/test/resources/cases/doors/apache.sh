# shellcheck shell=sh disable=SC2034,SC2154
packages=apache2
sites() {
  rm -f /etc/apache2/sites-enabled/000-default.conf
  cat >/etc/apache2/sites-enabled/shop.conf <<SITE
<Directory /srv/shop>
  Require all granted
</Directory>
<VirtualHost *:80>
  ServerName shop.$name
  DocumentRoot /srv/shop
</VirtualHost>
SITE
}
paste_notes() {
  a2enmod -q ssl headers
  mkdir -p /var/www/matrix
  cp $notes/client $notes/server /var/www/matrix/
  cat >/etc/apache2/sites-enabled/zz-apex.conf <<SITE
<VirtualHost *:443>
  ServerName $apex
  DocumentRoot /srv/shop
  SSLEngine on
  SSLCertificateFile $live/fullchain.pem
  SSLCertificateKeyFile $live/privkey.pem
  $(cat)
</VirtualHost>
SITE
  systemctl restart apache2
}
dependent() {
  mv /etc/apache2/sites-enabled/shop.conf /etc/apache2/sites-enabled/zzz-shop.conf
  printf 'Listen 81\n<VirtualHost *:81>\nServerName office.%s\nDocumentRoot /srv/shop\n</VirtualHost>\n' "$name" \
    >/etc/apache2/sites-enabled/office.conf
  systemctl restart apache2
}
independent() {
  rm /etc/apache2/sites-enabled/office.conf
  mv /etc/apache2/sites-enabled/zzz-shop.conf /etc/apache2/sites-enabled/shop.conf
  systemctl restart apache2
}
restart() { systemctl restart apache2; }
leave() { systemctl disable -q --now apache2; }
forget_chat() { rm /etc/apache2/sites-enabled/zz-hearth.conf; systemctl reload apache2; }
