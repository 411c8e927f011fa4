package io.strongroom.credentials.project;

import jakarta.persistence.AttributeConverter;

/** Rows hold a role in lower case, as the API names it. */
class RoleColumn implements AttributeConverter<Role, String> {

    @Override
    public String convertToDatabaseColumn(Role role) {
        return role.text();
    }

    @Override
    public Role convertToEntityAttribute(String text) {
        return Role.parse(text).orElseThrow();
    }
}
