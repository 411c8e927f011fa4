package io.strongroom.credentials.transfer;

import io.strongroom.platform.web.problem.ErrorCode;
import org.springframework.http.HttpStatus;

/** Refusals that only transfers know. */
enum TransferError implements ErrorCode {
    RECEIVER_NOT_A_MEMBER("receiver-not-a-member", "Receiver is not a member"),
    OWNER_IS_ACTIVE("owner-is-active", "Owner is active");

    private final String code;
    private final String title;

    TransferError(String code, String title) {
        this.code = code;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.CONFLICT;
    }

    @Override
    public String title() {
        return title;
    }
}
