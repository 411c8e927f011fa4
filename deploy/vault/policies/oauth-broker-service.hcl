# oauth-broker-service makes tokens that reach the OAuth tokens and client secrets of one tenant each (token-roles/strongroom-o.json).
# It has no right on a value itself.
path "auth/token/create/strongroom-o" {
  capabilities = ["create", "update"]
}

# Its own few secrets, the suite's signing keys among them.
path "strongroom/s/oauth-broker-service/*" {
  capabilities = ["create", "read", "update"]
}

# It writes the two policies of a tenant when the tenant is made, and removes them with it. No other service may.
path "sys/policies/acl/tenant-*" {
  capabilities = ["create", "read", "update", "delete"]
}

# The default policy is left out, since the server parses its templates at each request; these two are what is needed of it.
path "auth/token/renew-self" {
  capabilities = ["update"]
}
path "auth/token/lookup-self" {
  capabilities = ["read"]
}
