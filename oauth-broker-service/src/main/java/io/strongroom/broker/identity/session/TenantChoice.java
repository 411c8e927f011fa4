package io.strongroom.broker.identity.session;

/** A tenant to choose, by the sign-in that it would be. */
record TenantChoice(String tenantName, SignIn signIn) {}
