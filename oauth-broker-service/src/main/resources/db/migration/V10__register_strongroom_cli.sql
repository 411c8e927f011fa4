-- The command line's client. It redirects to a loopback address with a port of its own choice (RFC 8252 section 7.3).
insert into public_clients (id, client_id, name, scopes)
values ('01890000-0000-7000-8000-000000000001', 'strongroom-cli', 'Strongroom command line', '{openid}');
