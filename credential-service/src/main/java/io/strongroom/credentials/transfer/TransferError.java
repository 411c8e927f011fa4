package io.strongroom.credentials.transfer;

import io.strongroom.platform.web.problem.ErrorCode;
import org.springframework.http.HttpStatus;

/** Refusals that only transfers know. */
enum TransferError implements ErrorCode {
    RECEIVER_NOT_A_MEMBER("receiver-not-a-member", "Receiver is not a member"),
    OWNER_IS_ACTIVE("owner-is-active", "Owner is active");

    private final Definition definition;

    TransferError(String code, String title) {
        this.definition = new Definition(HttpStatus.CONFLICT, code, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
