package io.strongroom.credentials.check;

import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.Someone;

/** Credentials to be tested. */
final class Subjects {

    private Subjects() {}

    /** Makes a credential of the adaptor and tests it at once. */
    static Answer test(Someone owner, String adaptor, String document) {
        return owner.post(path(owner, adaptor, document), "").is(200);
    }

    /** Makes a credential of the adaptor; answers where it is tested. */
    static String path(Someone owner, String adaptor, String document) {
        String made = owner.post(
                        "/credentials",
                        "{\"name\":\"c\",\"type\":{\"kind\":\"adaptor\",\"adaptor\":\"%s\"},\"environments\":{\"main\":%s,\"later\":null}}"
                                .formatted(adaptor, document))
                .is(201)
                .id();
        return "/credentials/" + made + "/environments/main/test";
    }
}
