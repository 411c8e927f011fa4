package io.strongroom.credentials.credential;

import java.util.UUID;

/** What hangs on credentials besides their environments; implemented by each module that keeps some of it. */
public interface Belongings {

    /** Takes away all that the module keeps of a credential, in the transaction that purges it and holds it against everything else. */
    void purge(UUID credential);
}
