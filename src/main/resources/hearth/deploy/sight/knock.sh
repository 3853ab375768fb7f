# Listens on ports for a moment and answers whoever comes with a random number, so that somebody outside can tell whether
# they lead here. Ends when its input ends, or by itself after some seconds, and leaves nothing behind.
# Prints "listening PORT", "taken PORT" for each port, "visited PORT FROM" for each visitor; nothing where nothing here
# can listen.
# Set before: number, ports (space separated), seconds
# shellcheck shell=sh
# shellcheck disable=SC2154 # whoever sends this script puts those lines before it
# shellcheck disable=SC2086 # ports are meant to become words
# shellcheck disable=SC2016 # Perl expands, not the shell
if ! command -v perl >/dev/null 2>&1; then exit; fi
exec perl -e '
use strict; use Socket qw(:all); use IO::Handle;
my ($number, $seconds, @ports) = @ARGV;
alarm $seconds; $| = 1; $SIG{PIPE} = "IGNORE";
my %listening;
for my $port (@ports) {
  my $socket = IO::Handle->new;
  # One socket for both kinds of address where the kernel knows IPv6.
  my $both = socket($socket, AF_INET6, SOCK_STREAM, 0);
  socket($socket, AF_INET, SOCK_STREAM, 0) or next unless $both;
  setsockopt($socket, SOL_SOCKET, SO_REUSEADDR, 1);
  setsockopt($socket, IPPROTO_IPV6, IPV6_V6ONLY, 0) if $both;
  my $at = $both ? pack_sockaddr_in6($port, inet_pton(AF_INET6, "::")) : pack_sockaddr_in($port, INADDR_ANY);
  if (bind($socket, $at) && listen($socket, 8)) { $listening{fileno $socket} = [$socket, $port]; print "listening $port\n" }
  else { print "taken $port\n" }
}
my %visitors;
while (1) {
  my $wanted = ""; vec($wanted, 0, 1) = 1;
  vec($wanted, $_, 1) = 1 for keys %listening, keys %visitors;
  select($wanted, undef, undef, undef) > 0 or next;
  if (vec($wanted, 0, 1)) { exit unless sysread(STDIN, my $said, 64) }
  for my $known (keys %visitors) {
    next unless vec($wanted, $known, 1);
    my $visitor = delete $visitors{$known};
    syswrite($visitor, "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: " . length($number)
      . "\r\nConnection: close\r\n\r\n$number") if sysread($visitor, my $asked, 4096);
    close $visitor;
  }
  for my $known (keys %listening) {
    next unless vec($wanted, $known, 1);
    my $visitor = IO::Handle->new;
    my $from = accept($visitor, $listening{$known}[0]) or next;
    print "visited $listening{$known}[1]\n";
    if (keys %visitors < 50) { $visitors{fileno $visitor} = $visitor }
  }
}' "$number" "$seconds" $ports
