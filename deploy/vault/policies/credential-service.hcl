# credential-service makes tokens that reach the values of one tenant each (token-roles/strongroom-c.json).
# It has no right on a value itself.
path "auth/token/create/strongroom-c" {
  capabilities = ["create", "update"]
}

# Its own few secrets.
path "strongroom/s/credential-service/*" {
  capabilities = ["create", "read", "update"]
}

# The default policy is left out, since the server parses its templates at each request; these two are what is needed of it.
path "auth/token/renew-self" {
  capabilities = ["update"]
}
path "auth/token/lookup-self" {
  capabilities = ["read"]
}
