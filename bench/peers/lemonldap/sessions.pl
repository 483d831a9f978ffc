# Sessions as LemonLDAP::NG's portal keeps them, made by its own library. Prints their ids.

use strict;
use warnings;
use Lemonldap::NG::Common::Session;

my %storage = (server => $ENV{REDIS}, database => $ENV{DATABASE}, Index => '_whatToTrace ipAddr');

for my $person (0 .. $ENV{COUNT} - 1) {
    my $mail = sprintf 'person%07d@example.org', $person;
    my $session = Lemonldap::NG::Common::Session->new({
        storageModule        => 'Apache::Session::Browseable::Redis',
        storageModuleOptions => {%storage},
        kind                 => 'SSO',
        info                 => {
            _utime              => time,
            _whatToTrace        => $mail,
            uid                 => $mail,
            mail                => $mail,
            cn                  => sprintf('Person %07d', $person),
            groups              => $ENV{GROUPS},
            ipAddr              => '192.0.2.1',
            authenticationLevel => 2,
        },
    });
    die $session->error if $session->error;
    print $session->id, "\n";
}
