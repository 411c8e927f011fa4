package io.strongroom.credentials.credential;

import jakarta.persistence.AttributeConverter;

/** Rows hold the kind of account in lower case, as the API names it. */
class AccountColumn implements AttributeConverter<Account, String> {

    @Override
    public String convertToDatabaseColumn(Account account) {
        return account.text();
    }

    @Override
    public Account convertToEntityAttribute(String text) {
        return Account.parse(text).orElseThrow();
    }
}
